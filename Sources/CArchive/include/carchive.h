#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// An archive or a compressed file, read front to back by libarchive, which is only loaded where one is met:
// loading it takes as long as reading a page.
typedef struct carchive carchive;

// Opens what a file descriptor gives. NULL where libarchive is not there or has no memory.
carchive *carchive_open(int file);
void carchive_close(carchive *archive);

// Steps to the next member that is a file: 1 where there is one, 0 at the end, -1 on an error.
int carchive_next(carchive *archive);

// The member's path; valid until the next step. NULL where it has none.
const char *carchive_name(carchive *archive);

// Whether the file is one compressed stream, without a name of its own.
bool carchive_is_raw(carchive *archive);

// Reads the member on: bytes read, 0 at its end, -1 on an error.
int64_t carchive_read(carchive *archive, void *bytes, size_t count);

// What is wrong, in libarchive's words.
const char *carchive_error(carchive *archive);

#endif
