#include "cdigest.h"

#include <stdlib.h>

#ifdef __APPLE__
#include <CommonCrypto/CommonDigest.h>

struct cdigest {
  CC_SHA256_CTX context;
};

bool cdigest_is_available(void) { return true; }

cdigest *cdigest_open(void) {
  cdigest *digest = calloc(1, sizeof *digest);
  if (digest) cdigest_restart(digest);
  return digest;
}

void cdigest_close(cdigest *digest) { free(digest); }
bool cdigest_restart(cdigest *digest) { return CC_SHA256_Init(&digest->context) == 1; }

bool cdigest_add(cdigest *digest, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    CC_LONG part = count > 1u << 30 ? 1u << 30 : (CC_LONG)count;
    if (CC_SHA256_Update(&digest->context, next, part) != 1) return false;
    next += part;
    count -= part;
  }
  return true;
}

bool cdigest_finish(cdigest *digest, uint8_t *result) { return CC_SHA256_Final(result, &digest->context) == 1; }

#else
#include <dlfcn.h>
#include <pthread.h>

// The functions of libcrypto that are used; they have the same types in 1.1 and 3.
static void *(*new_context)(void);
static void (*free_context)(void *);
static const void *(*sha256)(void);
static int (*begin)(void *, const void *, void *);
static int (*update)(void *, const void *, size_t);
static int (*end)(void *, unsigned char *, unsigned int *);

static bool is_loaded;

static void load(void) {
  static const char *const names[] = {"libcrypto.so.3", "libcrypto.so.1.1"};
  void *library = NULL;
  for (size_t index = 0; !library && index < sizeof names / sizeof *names; index++) library = dlopen(names[index], RTLD_NOW);
  if (!library) return;
#define FIND(place, name) if (!(place = (__typeof__(place))dlsym(library, name))) return;
  FIND(new_context, "EVP_MD_CTX_new")
  FIND(free_context, "EVP_MD_CTX_free")
  FIND(sha256, "EVP_sha256")
  FIND(begin, "EVP_DigestInit_ex")
  FIND(update, "EVP_DigestUpdate")
  FIND(end, "EVP_DigestFinal_ex")
  is_loaded = true;
}

struct cdigest {
  void *context;
};

bool cdigest_is_available(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded;
}

cdigest *cdigest_open(void) {
  if (!cdigest_is_available()) return NULL;
  cdigest *digest = calloc(1, sizeof *digest);
  if (!digest) return NULL;
  digest->context = new_context();
  if (digest->context && cdigest_restart(digest)) return digest;
  cdigest_close(digest);
  return NULL;
}

void cdigest_close(cdigest *digest) {
  free_context(digest->context);
  free(digest);
}

bool cdigest_restart(cdigest *digest) { return begin(digest->context, sha256(), NULL) == 1; }

bool cdigest_add(cdigest *digest, const void *bytes, size_t count) { return update(digest->context, bytes, count) == 1; }

bool cdigest_finish(cdigest *digest, uint8_t *result) {
  unsigned int length = 32;
  return end(digest->context, result, &length) == 1;
}
#endif
