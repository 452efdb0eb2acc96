#include "cicu.h"

#include <unicode/ucsdet.h>

int32_t cicu_detect(const uint8_t *bytes, int32_t length, cicu_guess *guesses, int32_t capacity, int32_t *status) {
  UErrorCode error = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&error);
  if (U_SUCCESS(error)) ucsdet_setText(detector, (const char *)bytes, length, &error);
  int32_t found = 0;
  const UCharsetMatch **matches = U_SUCCESS(error) ? ucsdet_detectAll(detector, &found, &error) : NULL;
  int32_t count = 0;
  for (int32_t i = 0; U_SUCCESS(error) && i < found && count < capacity; i++) {
    guesses[count].confidence = ucsdet_getConfidence(matches[i], &error);
    guesses[count].name = ucsdet_getName(matches[i], &error);
    if (U_SUCCESS(error)) count++;
  }
  ucsdet_close(detector);
  *status = error;
  return count;
}
