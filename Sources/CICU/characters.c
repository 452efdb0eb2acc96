#include "cicu.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uversion.h>

void cicu_version(char *text) {
  UVersionInfo version;
  u_getVersion(version);
  u_versionToString(version, text);
}

const char *cicu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

uint16_t cicu_compatibility_code(uint16_t code, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCInstance(&error);
  UChar folded[32];
  int32_t length = U_SUCCESS(error) ? unorm2_getDecomposition(normalizer, code, folded, 32, &error) : 0;
  *status = error;
  return U_SUCCESS(error) && length == 1 ? folded[0] : code;
}

int64_t cicu_numeric_value(uint16_t code) {
  double value = u_getNumericValue(code);
  if (value == U_NO_NUMERIC_VALUE || value < 0 || value > 1e15) return -1;
  int64_t whole = (int64_t)value;
  return (double)whole == value ? whole : -1;
}
