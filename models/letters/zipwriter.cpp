// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/zipwriter.h"

#include <QCoreApplication>
#include <QIODevice>

#include <zip.h>

#include <memory>

namespace letters {

namespace {

constexpr qsizetype kChunkBytes = qsizetype(256) * 1024;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(letters::Zip)
};

core::Result<> notWritten()
{
    return core::fail(core::ErrorCode::Io, Tr::tr("The archive could not be written."));
}

struct Discard {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct Free {
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, Free>;

bool add(zip_t *archive, const ZipEntry &entry, const QByteArray &password)
{
    zip_source_t *content = zip_source_buffer(archive, entry.content.constData(), zip_uint64_t(entry.content.size()), 0);
    if (!content)
        return false;
    const zip_int64_t index = zip_file_add(archive, entry.name.constData(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        return false;
    }
    const auto at = zip_uint64_t(index);
    if (zip_set_file_compression(archive, at, entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) != 0)
        return false;
    return password.isEmpty() || zip_file_set_encryption(archive, at, ZIP_EM_AES_256, password.constData()) == 0;
}

// Asks, while an archive is written, whether to go on. Must live until it is closed.
class Watch
{
public:
    explicit Watch(const ZipProgress &progress) : m_progress(progress) { }

    void begin(zip_t *archive)
    {
        if (!m_progress)
            return;
        zip_register_progress_callback_with_state(archive, 1.0 / kSteps, &Watch::onProgress, nullptr, this);
        zip_register_cancel_callback_with_state(archive, &Watch::isCancelled, nullptr, this);
    }
    [[nodiscard]] bool wasStopped() const { return !m_goesOn; }

private:
    static constexpr qint64 kSteps = 100;

    static void onProgress(zip_t *, double done, void *self)
    {
        auto *watch = static_cast<Watch *>(self);
        watch->m_done = qint64(done * double(kSteps));
    }
    static int isCancelled(zip_t *, void *self) // called for each piece of a file
    {
        auto *watch = static_cast<Watch *>(self);
        watch->m_goesOn = watch->m_goesOn && watch->m_progress(watch->m_done, kSteps);
        return watch->m_goesOn ? 0 : 1;
    }

    const ZipProgress &m_progress;
    qint64 m_done = 0;
    bool m_goesOn = true;
};

// Into the source, which is memory.
bool fill(zip_source_t *memory, const std::vector<ZipEntry> &entries, const QByteArray &password, Watch &watch)
{
    zip_source_keep(memory);
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(memory, ZIP_TRUNCATE, nullptr));
    if (!archive) {
        zip_source_free(memory);
        return false;
    }
    for (const ZipEntry &entry : entries) {
        if (!add(archive.get(), entry, password))
            return false;
    }
    watch.begin(archive.get());
    if (zip_close(archive.get()) != 0)
        return false;
    (void)archive.release(); // closed
    return true;
}

bool copyTo(QIODevice &device, zip_source_t *memory)
{
    if (zip_source_open(memory) != 0)
        return false;
    QByteArray chunk(kChunkBytes, Qt::Uninitialized);
    zip_int64_t size = 0;
    while ((size = zip_source_read(memory, chunk.data(), zip_uint64_t(chunk.size()))) > 0) {
        if (device.write(chunk.constData(), size) != size)
            break;
    }
    zip_source_close(memory);
    return size == 0;
}

} // namespace

core::Result<> writeZip(const std::vector<ZipEntry> &entries, QIODevice &device, const QByteArray &password, const ZipProgress &progress)
{
    Watch watch(progress);
    const Source memory(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    const bool isFilled = memory && fill(memory.get(), entries, password, watch);
    if (watch.wasStopped())
        return core::fail(core::ErrorCode::Cancelled, Tr::tr("Cancelled."));
    return isFilled && copyTo(device, memory.get()) ? core::Result<>() : notWritten();
}

} // namespace letters
