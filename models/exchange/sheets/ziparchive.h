// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/budget.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace sheets {

// One file inside an archive, unpacked while it is read. What is wrong with it goes to the budget, and it then ends.
class ZipPart final : public QIODevice
{
public:
    ZipPart(zip_file *file, qint64 packedBytes, Budget &budget);
    ~ZipPart() override;
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    bool check(const char *data, qint64 size);

    zip_file *m_file;
    qint64 m_packed;
    qint64 m_unpacked = 0;
    qint64 m_sinceTag = 0; // bytes
    Budget &m_budget;
};

// A zip archive in memory, opened for reading. The bytes must outlive it.
class ZipArchive
{
public:
    // Errors: Invalid when it is damaged, encrypted or beyond the limits.
    [[nodiscard]] static core::Result<std::unique_ptr<ZipArchive>> open(QByteArrayView bytes, Budget &budget);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    // Names are compared without regard to case, as office programs do.
    [[nodiscard]] bool contains(const QByteArray &name) const;
    [[nodiscard]] qint64 sizeOf(const QByteArray &name) const; // unpacked, as the archive says; 0: no such file
    // Errors: Invalid when there is none of that name.
    [[nodiscard]] core::Result<std::unique_ptr<ZipPart>> part(const QByteArray &name);
    [[nodiscard]] core::Result<QByteArray> content(const QByteArray &name, qint64 most); // its beginning

private:
    ZipArchive(zip *archive, Budget &budget) : m_zip(archive), m_budget(budget) { }
    [[nodiscard]] core::Result<> check() const;

    zip *m_zip;
    Budget &m_budget;
};

} // namespace sheets
