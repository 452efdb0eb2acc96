#include "carchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/stat.h>

// The functions of libarchive that are used, by their names in it.
#define FUNCTIONS(X) \
  X(archive_read_new) X(archive_read_free) X(archive_read_support_filter_all) X(archive_read_support_format_all) \
  X(archive_read_support_format_raw) X(archive_read_open_fd) X(archive_read_next_header) X(archive_read_data) \
  X(archive_error_string) X(archive_format) X(archive_entry_pathname_utf8) X(archive_entry_pathname) X(archive_entry_filetype)

#define DECLARE(name) static __typeof__(&name) p_##name;
FUNCTIONS(DECLARE)

static bool is_loaded;
// Names of members are read in UTF-8 whatever the environment says.
static locale_t utf8;

static void load(void) {
#ifdef __APPLE__
  void *library = dlopen("libarchive.dylib", RTLD_NOW);
#else
  void *library = dlopen("libarchive.so.13", RTLD_NOW);
#endif
  if (!library) return;
#define FIND(name) if (!(p_##name = (__typeof__(&name))dlsym(library, #name))) return;
  FUNCTIONS(FIND)
  utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  is_loaded = true;
}

struct carchive {
  struct archive *reader;
  struct archive_entry *entry;
};

carchive *carchive_open(int file) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  if (!is_loaded) return NULL;
  carchive *archive = calloc(1, sizeof *archive);
  if (!archive) return NULL;
  archive->reader = p_archive_read_new();
  if (!archive->reader) {
    free(archive);
    return NULL;
  }
  p_archive_read_support_filter_all(archive->reader);
  p_archive_read_support_format_all(archive->reader);
  p_archive_read_support_format_raw(archive->reader);
  // A failure is told by the first step.
  p_archive_read_open_fd(archive->reader, file, 1 << 16);
  return archive;
}

void carchive_close(carchive *archive) {
  p_archive_read_free(archive->reader);
  free(archive);
}

bool carchive_is_raw(carchive *archive) { return p_archive_format(archive->reader) == ARCHIVE_FORMAT_RAW; }

static int next(carchive *archive) {
  for (;;) {
    int status = p_archive_read_next_header(archive->reader, &archive->entry);
    if (status == ARCHIVE_EOF) return 0;
    if (status < ARCHIVE_WARN) return -1;
    if (status == ARCHIVE_RETRY) continue;
    unsigned type = p_archive_entry_filetype(archive->entry);
    if (type == AE_IFREG || carchive_is_raw(archive)) return 1;
  }
}

int carchive_next(carchive *archive) {
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  int status = next(archive);
  if (before) uselocale(before);
  return status;
}

const char *carchive_name(carchive *archive) {
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  const char *name = p_archive_entry_pathname_utf8(archive->entry);
  if (!name) name = p_archive_entry_pathname(archive->entry);
  if (before) uselocale(before);
  return name;
}

int64_t carchive_read(carchive *archive, void *bytes, size_t count) {
  int64_t read = p_archive_read_data(archive->reader, bytes, count);
  return read < 0 ? -1 : read;
}

const char *carchive_error(carchive *archive) {
  const char *words = p_archive_error_string(archive->reader);
  return words ? words : "the archive is damaged";
}
