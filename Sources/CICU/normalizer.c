#include "cicu.h"

#include <unicode/unorm2.h>

int32_t cicu_nfkc(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCInstance(&code);
  int32_t written = unorm2_normalize(normalizer, (const UChar *)source, length, (UChar *)target, capacity, &code);
  *status = code;
  return written;
}
