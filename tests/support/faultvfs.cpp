// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultvfs.h"

#include "models/storage/driver/sqliteapi.h"

#include <new>

namespace support {

namespace {

struct State {
    Fault fault;
    int operations = 0;
    int hits = 0;
};
// SQLite calls back without a context, and there is one file system for the process.
State state; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
sqlite3_vfs *realVfs = nullptr; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

// The real file lies in memory directly behind this one.
struct File {
    sqlite3_file base;

    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real();
}

bool fails(bool reading = false)
{
    if (state.fault.at == 0 || state.fault.reads != reading)
        return false;
    ++state.operations;
    const bool now = state.operations == state.fault.at
                     || (state.fault.persistent && state.operations > state.fault.at);
    state.hits += now ? 1 : 0;
    return now;
}

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}

int readFile(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset)
{
    return fails(true) ? state.fault.code : realOf(file)->pMethods->xRead(realOf(file), bytes, count, offset);
}

int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    const bool failing = fails();
    const int written = realOf(file)->pMethods->xWrite(realOf(file), bytes, failing ? count / 2 : count, offset);
    return failing ? state.fault.code : written;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return fails() ? SQLITE_IOERR_TRUNCATE : realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    return fails() ? SQLITE_IOERR_FSYNC : realOf(file)->pMethods->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int checkReservedLock(sqlite3_file *file, int *result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}

int characteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

// Version 1: without shared memory, which only the write-ahead log would need.
constexpr sqlite3_io_methods kMethods {
    1,        closeFile,  readFile,          writeFile,   truncateFile, syncFile,        fileSize,
    lockFile, unlockFile, checkReservedLock, fileControl, sectorSize,   characteristics, nullptr,
    nullptr,  nullptr,    nullptr,           nullptr,     nullptr,
};

int openFile(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *own = new (file) File {};
    if ((flags & SQLITE_OPEN_CREATE) != 0 && fails())
        return SQLITE_CANTOPEN;
    const int code = realVfs->xOpen(realVfs, name, own->real(), flags, outFlags);
    own->base.pMethods = own->real()->pMethods ? &kMethods : nullptr;
    return code;
}

// Fails after the fact every second time: the file is gone, and only the folder could not be flushed.
int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    if (!fails())
        return realVfs->xDelete(realVfs, name, syncFolder);
    if (state.operations % 2 == 0)
        realVfs->xDelete(realVfs, name, syncFolder);
    return SQLITE_IOERR_DELETE;
}

} // namespace

void installFaultVfs()
{
    static sqlite3_vfs vfs {};
    if (realVfs)
        return;
    realVfs = sqlite3_vfs_find(nullptr);
    vfs = *realVfs;
    vfs.pNext = nullptr;
    vfs.zName = "fault";
    vfs.szOsFile = int(sizeof(File)) + realVfs->szOsFile;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&vfs, 1);
}

void armFault(const Fault &fault)
{
    state = {fault, 0, 0};
}

int disarmFault()
{
    state.fault = {};
    return state.hits;
}

} // namespace support
