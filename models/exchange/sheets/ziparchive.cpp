// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/ziparchive.h"

#include <QCoreApplication>

#include <zip.h>

#include <cstring>

namespace sheets {

using core::ErrorCode;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::ZipArchive)
};

constexpr int kXmlBytesPerChar = 8; // a character may be written "&#9829;"

QString damaged()
{
    return Tr::tr("The file is damaged: its archive cannot be unpacked.");
}

zip_int64_t indexOf(zip *archive, const QByteArray &name)
{
    return zip_name_locate(archive, name.constData(), ZIP_FL_NOCASE | ZIP_FL_ENC_GUESS);
}

} // namespace

ZipPart::ZipPart(zip_file *file, qint64 packedBytes, Budget &budget) : m_file(file), m_packed(packedBytes), m_budget(budget)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipPart::~ZipPart()
{
    zip_fclose(m_file);
}

qint64 ZipPart::readData(char *data, qint64 maxSize)
{
    if (m_budget.isSpent())
        return -1;
    const zip_int64_t size = zip_fread(m_file, data, zip_uint64_t(maxSize));
    if (size < 0) {
        m_budget.refuse(damaged());
        return -1;
    }
    return size == 0 || !check(data, size) ? -1 : size;
}

qint64 ZipPart::writeData(const char *, qint64)
{
    return -1;
}

// The sizes that an archive states may be lies, so it is the bytes that count. A parser keeps all between two tags in
// memory: that is what a cell may hold at most.
bool ZipPart::check(const char *data, qint64 size)
{
    const Limits &limits = m_budget.limits();
    m_unpacked += size;
    if (m_unpacked > limits.partBytes)
        return m_budget.refuse(Tr::tr("A part of the file unpacks to more than %1 MiB.").arg(limits.partBytes >> 20));
    if (m_unpacked > limits.ratioFrom && m_unpacked / limits.ratio > m_packed)
        return m_budget.refuse(Tr::tr("A part of the file unpacks to more than %1 times its size.").arg(limits.ratio));
    const auto *tag = static_cast<const char *>(memrchr(data, '<', std::size_t(size)));
    m_sinceTag = tag ? data + size - tag : m_sinceTag + size;
    if (m_sinceTag > limits.cellChars * kXmlBytesPerChar)
        return m_budget.refuse(Tr::tr("A cell holds more than %1 characters.").arg(limits.cellChars));
    return m_budget.takeBytes(size);
}

core::Result<std::unique_ptr<ZipArchive>> ZipArchive::open(QByteArrayView bytes, Budget &budget)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.data(), zip_uint64_t(bytes.size()), 0, &error);
    zip *opened = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (source && !opened)
        zip_source_free(source);
    zip_error_fini(&error);
    if (!opened)
        return core::fail(ErrorCode::Invalid, damaged());
    std::unique_ptr<ZipArchive> archive(new ZipArchive(opened, budget));
    auto checked = archive->check();
    if (!checked)
        return core::fail(checked.error());
    return archive;
}

ZipArchive::~ZipArchive()
{
    zip_discard(m_zip);
}

core::Result<> ZipArchive::check() const
{
    const zip_int64_t count = zip_get_num_entries(m_zip, 0);
    if (count > m_budget.limits().parts)
        return core::fail(ErrorCode::Invalid, Tr::tr("The file is an archive of more than %1 parts.").arg(m_budget.limits().parts));
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_zip, zip_uint64_t(i), 0, &stat) != 0)
            return core::fail(ErrorCode::Invalid, damaged());
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            return core::fail(ErrorCode::Invalid, Tr::tr("The file is encrypted; save it without a password."));
    }
    return {};
}

bool ZipArchive::contains(const QByteArray &name) const
{
    return indexOf(m_zip, name) >= 0;
}

qint64 ZipArchive::sizeOf(const QByteArray &name) const
{
    zip_stat_t stat;
    const zip_int64_t index = indexOf(m_zip, name);
    const bool found = index >= 0 && zip_stat_index(m_zip, zip_uint64_t(index), 0, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0;
    return found ? qint64(qMin<zip_uint64_t>(stat.size, zip_uint64_t(m_budget.limits().totalBytes))) : 0;
}

core::Result<std::unique_ptr<ZipPart>> ZipArchive::part(const QByteArray &name)
{
    const zip_int64_t index = indexOf(m_zip, name);
    if (index < 0)
        return core::fail(ErrorCode::Invalid, Tr::tr("The file is damaged: its part \"%1\" is missing.").arg(QString::fromUtf8(name.left(80))));
    zip_stat_t stat;
    zip_file *file = zip_stat_index(m_zip, zip_uint64_t(index), 0, &stat) == 0 ? zip_fopen_index(m_zip, zip_uint64_t(index), 0) : nullptr;
    if (!file)
        return core::fail(ErrorCode::Invalid, damaged());
    return std::make_unique<ZipPart>(file, qint64(stat.comp_size), m_budget);
}

core::Result<QByteArray> ZipArchive::content(const QByteArray &name, qint64 most)
{
    const auto opened = part(name);
    if (!opened)
        return core::fail(opened.error());
    QByteArray bytes = (*opened)->read(most);
    auto read = m_budget.result();
    return read ? core::Result<QByteArray>(std::move(bytes)) : core::fail(read.error());
}

} // namespace sheets
