#ifndef CDIGEST_H
#define CDIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// SHA-256 by the system's library: CommonCrypto on Apple's systems, elsewhere OpenSSL's libcrypto, which is only loaded where a
// digest is asked for.
typedef struct cdigest cdigest;

// Whether the library is there.
bool cdigest_is_available(void);

// Begins a digest. NULL where the library is not there or has no memory.
cdigest *cdigest_open(void);
void cdigest_close(cdigest *digest);

// Begins anew.
bool cdigest_restart(cdigest *digest);
bool cdigest_add(cdigest *digest, const void *bytes, size_t count);

// Ends the digest: 32 bytes.
bool cdigest_finish(cdigest *digest, uint8_t *result);

#endif
