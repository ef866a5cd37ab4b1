// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfreport.h"

#include "models/reports/memoryfile.h"
#include "models/reports/pdfpages.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QImage>

namespace reports {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::PdfReport)
};

core::Result<> notWritten()
{
    return core::fail(core::ErrorCode::Io, Tr::tr("The report could not be written."));
}

} // namespace

// The file that the pages are painted to.
class PdfReport::Target
{
public:
    explicit Target(QIODevice &device) : m_device(device), m_file(qobject_cast<QFileDevice *>(&device)) { }

    [[nodiscard]] bool open()
    {
        if (m_file)
            return true;
        m_memory = std::make_unique<MemoryFile>();
        m_inMemory.setFileName(QFile::decodeName(m_memory->path()));
        m_file = &m_inMemory;
        return m_memory->isValid() && m_inMemory.open(QIODevice::WriteOnly);
    }
    [[nodiscard]] QFileDevice &file() { return *m_file; }
    [[nodiscard]] core::Result<> close() { return m_memory ? m_memory->copyTo(m_device) : core::Result<>(); }

private:
    QIODevice &m_device;
    std::unique_ptr<MemoryFile> m_memory;
    QFile m_inMemory;
    QFileDevice *m_file;
};

PdfReport::PdfReport(QIODevice &device) : m_target(std::make_unique<Target>(device)) { }

PdfReport::~PdfReport() = default;

core::Result<> PdfReport::begin(const ReportHead &head)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return core::fail(core::ErrorCode::Internal, Tr::tr("There are no fonts to write a PDF with."));
    if (!m_target->open())
        return notWritten();
    m_pages = std::make_unique<pdf::Pages>(m_target->file(), head);
    if (m_showEarly)
        m_pages->showEarly(m_earlyWidth, m_showEarly);
    return m_pages->begin() ? core::Result<>() : notWritten();
}

core::Result<> PdfReport::section(const Section &section)
{
    auto done = m_pages->add(section);
    return done && m_target->file().error() != QFileDevice::NoError ? notWritten() : done;
}

core::Result<> PdfReport::end()
{
    m_pages->end();
    QFileDevice &file = m_target->file();
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return notWritten();
    auto done = pdf::finish(file, m_pages->painted());
    return done ? m_target->close() : done;
}

void PdfReport::showEarly(int width, const std::function<void(int, const QImage &)> &show)
{
    m_earlyWidth = width;
    m_showEarly = show;
}

pdf::Plan PdfReport::plan() const
{
    return m_pages->plan();
}

} // namespace reports
