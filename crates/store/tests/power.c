/* A disk whose power is cut, put under a process with LD_PRELOAD.
 *
 * Every write to a file below the folder POWER_FOLDER is noted with what stood there before, until
 * the file is synchronised. At write number POWER_CUT all that was not synchronised is undone, a
 * random part of it is done again, some of that torn, and the process ends. With POWER_LIES set the
 * disk says that it synchronised and does not: a test that passes even then shows nothing. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

struct change {
    int fd;
    ino_t inode;
    off_t at, size_before, size_after;
    size_t len; /* bytes kept in before and after */
    char *before, *after;
};

static struct change *changes;
static size_t count, room;
static long writes;
static unsigned long long seed = 88172645463325252ull;

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static int (*real_truncate)(int, off_t);
static int (*real_sync)(int);

__attribute__((constructor)) static void begin(void) {
    real_write = dlsym(RTLD_NEXT, "write");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite");
    real_truncate = dlsym(RTLD_NEXT, "ftruncate");
    real_sync = dlsym(RTLD_NEXT, "fsync");
    if (getenv("POWER_SEED")) seed ^= strtoull(getenv("POWER_SEED"), NULL, 10) * 0x9e3779b97f4a7c15ull;
}

static unsigned chance(unsigned below) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (unsigned)(seed >> 33) % below;
}

/* Whether a descriptor is a file of the folder; the shared memory beside it does not outlive power. */
static int watched(int fd, struct stat *st) {
    const char *folder = getenv("POWER_FOLDER");
    char link[64], name[4096];
    if (!folder || fstat(fd, st) || !S_ISREG(st->st_mode)) return 0;
    static const char base[] = "/proc/self/fd/";
    size_t at = sizeof base - 1;
    memcpy(link, base, at);
    char digits[16];
    int n = 0;
    for (int rest = fd; rest || !n; rest /= 10) digits[n++] = (char)('0' + rest % 10);
    while (n) link[at++] = digits[--n];
    link[at] = 0;
    ssize_t len = readlink(link, name, sizeof name - 1);
    if (len < 0) return 0;
    name[len] = 0;
    return strncmp(name, folder, strlen(folder)) == 0 && !strstr(name, "-shm");
}

static void cut(void) {
    for (size_t i = count; i-- > 0;) {
        struct change *c = &changes[i];
        real_pwrite(c->fd, c->before, c->len, c->at);
        real_truncate(c->fd, c->size_before);
    }
    unsigned kept = chance(3); /* none, some or most of it reached the disk */
    for (size_t i = 0; i < count; i++) {
        struct change *c = &changes[i];
        if (chance(4) >= kept * 2) continue;
        size_t len = c->len;
        if (len > 512 && chance(4) == 0) len = chance((unsigned)(len / 512)) * 512;
        if (c->size_after < c->size_before) real_truncate(c->fd, c->size_after);
        else real_pwrite(c->fd, c->after, len, c->at);
    }
    _exit(0);
}

static void note(int fd, struct stat *st, const void *bytes, size_t len, off_t at, off_t size_after) {
    if (count == room) changes = realloc(changes, (room = room * 2 + 64) * sizeof *changes);
    struct change *c = &changes[count++];
    c->fd = fd;
    c->inode = st->st_ino;
    c->at = at;
    c->len = len;
    c->size_before = st->st_size;
    c->size_after = size_after;
    c->before = calloc(1, len + 1);
    c->after = calloc(1, len + 1);
    if (pread(fd, c->before, len, at) < 0) abort();
    if (bytes) memcpy(c->after, bytes, len);
    const char *when = getenv("POWER_CUT");
    if (when && ++writes >= atol(when)) cut();
}

static void forget(int fd) {
    struct stat st;
    if (getenv("POWER_LIES") || !watched(fd, &st)) return;
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (changes[i].inode != st.st_ino) {
            changes[kept++] = changes[i];
            continue;
        }
        free(changes[i].before);
        free(changes[i].after);
    }
    count = kept;
}

ssize_t write(int fd, const void *bytes, size_t len) {
    struct stat st;
    if (watched(fd, &st)) {
        off_t at = lseek(fd, 0, SEEK_CUR), end = at + (off_t)len;
        note(fd, &st, bytes, len, at, end > st.st_size ? end : st.st_size);
    }
    return real_write(fd, bytes, len);
}

ssize_t pwrite(int fd, const void *bytes, size_t len, off_t at) {
    struct stat st;
    off_t end = at + (off_t)len;
    if (watched(fd, &st)) note(fd, &st, bytes, len, at, end > st.st_size ? end : st.st_size);
    return real_pwrite(fd, bytes, len, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t len, off_t at) { return pwrite(fd, bytes, len, at); }

int ftruncate(int fd, off_t size) {
    struct stat st;
    if (watched(fd, &st)) {
        off_t lost = st.st_size > size ? st.st_size - size : 0;
        note(fd, &st, NULL, (size_t)lost, size, size);
    }
    return real_truncate(fd, size);
}

int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }

int fsync(int fd) {
    int done = real_sync(fd);
    if (!done) forget(fd);
    return done;
}

int fdatasync(int fd) { return fsync(fd); }
