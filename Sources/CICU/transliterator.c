#include "cicu.h"

#include <unicode/utrans.h>

cicu_transliterator *cicu_transliterator_open(const uint16_t *identifier, int32_t length, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UTransliterator *opened = utrans_openU((const UChar *)identifier, length, UTRANS_FORWARD, NULL, 0, NULL, &error);
  *status = error;
  return U_SUCCESS(error) ? (cicu_transliterator *)opened : NULL;
}

void cicu_transliterator_close(cicu_transliterator *handle) { utrans_close((UTransliterator *)handle); }

int32_t cicu_transliterate(const cicu_transliterator *handle, uint16_t *text, int32_t length, int32_t capacity, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t limit = length;
  utrans_transUChars((const UTransliterator *)handle, (UChar *)text, &length, capacity, 0, &limit, &error);
  *status = error;
  return length;
}
