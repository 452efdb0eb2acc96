#include "cicu.h"

#include <unicode/ubrk.h>

cicu_words *cicu_words_open(const char *locale, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *opened = ubrk_open(UBRK_WORD, locale, NULL, 0, &error);
  *status = error;
  return U_SUCCESS(error) ? (cicu_words *)opened : NULL;
}

void cicu_words_close(cicu_words *handle) { ubrk_close((UBreakIterator *)handle); }

int32_t cicu_words_boundaries(cicu_words *handle, const uint16_t *text, int32_t length, int32_t *boundaries, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *words = (UBreakIterator *)handle;
  ubrk_setText(words, (const UChar *)text, length, &error);
  int32_t count = 0;
  if (U_SUCCESS(error)) {
    for (int32_t at = ubrk_first(words); at != UBRK_DONE && count <= length; at = ubrk_next(words)) boundaries[count++] = at;
  }
  // The text is the caller's and may go: the iterator must not keep it.
  UErrorCode ignored = U_ZERO_ERROR;
  ubrk_setText(words, NULL, 0, &ignored);
  *status = error;
  return count;
}
