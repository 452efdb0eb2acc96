/*
 * Lists the indicators of a file whose actual value misses its target.
 *
 *   cc below_target.c -I ../include -L ../../../.build/lib -lzhibiao -o below_target
 *   ./below_target self-evaluation.txt
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "zhibiao.h"

static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) return NULL;
  size_t capacity = 1 << 16;
  char *bytes = malloc(capacity);
  *length = 0;
  while (bytes != NULL) {
    size_t count = fread(bytes + *length, 1, capacity - *length, file);
    if (count == 0) break;
    *length += count;
    if (*length < capacity) continue;
    char *larger = realloc(bytes, capacity *= 2);
    if (larger == NULL) {
      free(bytes);
      bytes = NULL;
    } else {
      bytes = larger;
    }
  }
  fclose(file);
  return bytes;
}

static const char *or_dash(const char *text) { return text == NULL ? "-" : text; }

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: below_target FILE\n");
    return 2;
  }
  size_t length;
  char *bytes = read_file(argv[1], &length);
  if (bytes == NULL) {
    perror(argv[1]);
    return 1;
  }

  zhibiao *extractor = zhibiao_open(ZHIBIAO_SCALAR, NULL);
  zhibiao_rows *rows = zhibiao_extract(extractor, bytes, length, argv[1]);
  free(bytes);
  if (rows == NULL) {
    fprintf(stderr, "%s\n", zhibiao_last_error(extractor));
    zhibiao_close(extractor);
    return 1;
  }

  const int index = zhibiao_column("record_index"), name = zhibiao_column("name"), target = zhibiao_column("target"),
            actual = zhibiao_column("actual"), attained = zhibiao_column("attained");
  double last = 0;
  while (zhibiao_next(rows)) {
    const char *is_attained = zhibiao_value(rows, attained);
    double record;
    /* An indicator has a row for each of its quantities. */
    if (!zhibiao_number(rows, index, &record) || record == last) continue;
    last = record;
    if (is_attained == NULL || strcmp(is_attained, "false") != 0) continue;
    printf(
        "%s: %s, reached %s\n", or_dash(zhibiao_value(rows, name)), or_dash(zhibiao_value(rows, target)),
        or_dash(zhibiao_value(rows, actual)));
  }
  zhibiao_rows_close(rows);
  zhibiao_close(extractor);
  return 0;
}
