#include "cicu.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

// ICU keeps at most 32 invalid bytes (UCNV_ERROR_BUFFER_LENGTH in its source).
enum { invalidCapacity = 32 };

cicu_converter *cicu_converter_open(const char *name, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *opened = ucnv_open(name, &error);
  if (U_SUCCESS(error)) ucnv_setToUCallBack(opened, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
  if (U_FAILURE(error)) {
    ucnv_close(opened);
    opened = NULL;
  }
  *status = error;
  return (cicu_converter *)opened;
}

void cicu_converter_close(cicu_converter *handle) { ucnv_close((UConverter *)handle); }

const char *cicu_converter_name(const cicu_converter *handle, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  const char *name = ucnv_getName((const UConverter *)handle, &error);
  *status = error;
  if (U_FAILURE(error)) return "";
  // Few know ibm-943_P15A-2003 by that name, most by Shift_JIS.
  const char *standards[] = {"MIME", "IANA"};
  for (int i = 0; i < 2; i++) {
    UErrorCode asked = U_ZERO_ERROR;
    const char *standard = ucnv_getStandardName(name, standards[i], &asked);
    if (U_SUCCESS(asked) && standard != NULL) return standard;
  }
  return name;
}

cicu_step cicu_convert(
  cicu_converter *handle, const uint8_t *source, int64_t length, bool last, uint16_t *target, int32_t capacity, int32_t *status) {
  UConverter *converter = (UConverter *)handle;
  UErrorCode error = U_ZERO_ERROR;
  const char *from = (const char *)source;
  UChar *to = (UChar *)target;
  ucnv_toUnicode(converter, &to, (const UChar *)target + capacity, &from, (const char *)source + length, NULL, last, &error);
  cicu_step step = {from - (const char *)source, (int32_t)(to - (UChar *)target), 0};
  if (error == U_INVALID_CHAR_FOUND || error == U_ILLEGAL_CHAR_FOUND || error == U_TRUNCATED_CHAR_FOUND ||
      error == U_ILLEGAL_ESCAPE_SEQUENCE || error == U_UNSUPPORTED_ESCAPE_SEQUENCE) {
    char bytes[invalidCapacity];
    int8_t count = invalidCapacity;
    UErrorCode asked = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, bytes, &count, &asked);
    step.invalid = U_SUCCESS(asked) && count > 0 ? count : 1;
    error = U_ZERO_ERROR;
  } else if (error == U_BUFFER_OVERFLOW_ERROR) {
    error = U_ZERO_ERROR;
  }
  *status = error;
  return step;
}

int64_t cicu_utf8(const uint16_t *units, int32_t length, uint8_t *bytes, uint16_t *lead) {
  int64_t written = 0;
  for (int32_t i = 0; i < length; i++) {
    UChar32 scalar = units[i];
    if (U16_IS_LEAD(scalar)) {
      *lead = (uint16_t)scalar;
      continue;
    }
    if (U16_IS_TRAIL(scalar)) {
      if (*lead == 0) continue;
      scalar = U16_GET_SUPPLEMENTARY(*lead, scalar);
    }
    *lead = 0;
    U8_APPEND_UNSAFE(bytes, written, scalar);
  }
  return written;
}
