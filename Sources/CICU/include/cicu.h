#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

// What the engine asks of ICU, in plain C types: ICU's own headers must not reach Swift, where
// they would meet those of Foundation's ICU.
//
// `status` is ICU's UErrorCode: 0 or below is success. It is set by every function that takes it.

// The version of ICU at run time, such as "72.1". `text` holds 20 bytes.
void cicu_version(char *text);

// The name of an error code, such as "U_FILE_ACCESS_ERROR"; never NULL.
const char *cicu_error_name(int32_t status);

// Characters

// The single BMP code into which NFKC folds `code`; `code` itself where there is none.
uint16_t cicu_compatibility_code(uint16_t code, int32_t *status);

// The numeric value of a code, or -1 where it has none or one that is no integer.
int64_t cicu_numeric_value(uint16_t code);

// Normalization

// Writes NFKC of `source` and returns its length; above `capacity` where it does not fit.
int32_t cicu_nfkc(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity, int32_t *status);

// Transliteration

typedef struct cicu_transliterator cicu_transliterator;

cicu_transliterator *cicu_transliterator_open(const uint16_t *identifier, int32_t length, int32_t *status);
void cicu_transliterator_close(cicu_transliterator *handle);

// Transliterates `text` in place and returns its new length, at most `capacity`.
int32_t cicu_transliterate(const cicu_transliterator *handle, uint16_t *text, int32_t length, int32_t capacity, int32_t *status);

// Word breaks

typedef struct cicu_words cicu_words;

cicu_words *cicu_words_open(const char *locale, int32_t *status);
void cicu_words_close(cicu_words *handle);

// Writes the boundaries of `text`, ascending, 0 and `length` included, into `boundaries`, which
// holds `length` + 1 of them, and returns how many there are.
int32_t cicu_words_boundaries(cicu_words *handle, const uint16_t *text, int32_t length, int32_t *boundaries, int32_t *status);

// Conversion

typedef struct cicu_converter cicu_converter;

cicu_converter *cicu_converter_open(const char *name, int32_t *status);
void cicu_converter_close(cicu_converter *handle);

// The name of the encoding, a standard's where it has one; lives as long as the process.
const char *cicu_converter_name(const cicu_converter *handle, int32_t *status);

typedef struct {
  int64_t read;     // bytes taken from the source
  int32_t written;  // UTF-16 units written
  int32_t invalid;  // bytes that are invalid, the last of those read; 0 where conversion did not stop at any
} cicu_step;

// Converts until the source ends, the target is full or bytes are invalid.
// `last` tells that nothing follows the source: a sequence cut at its end is then invalid.
cicu_step cicu_convert(
  cicu_converter *handle, const uint8_t *source, int64_t length, bool last, uint16_t *target, int32_t capacity, int32_t *status);

// Writes `units` as UTF-8 into `bytes`, which holds three for each and one more, and returns how many were written.
// `lead` keeps a lead surrogate for the next call; a surrogate without its partner is left out.
int64_t cicu_utf8(const uint16_t *units, int32_t length, uint8_t *bytes, uint16_t *lead);

// Detection

typedef struct {
  int32_t confidence;  // 0 to 100
  const char *name;    // lives as long as the process
} cicu_guess;

// Guesses the encoding of `bytes`, the most likely first, and returns how many guesses were written.
int32_t cicu_detect(const uint8_t *bytes, int32_t length, cicu_guess *guesses, int32_t capacity, int32_t *status);

#endif
