// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfreport.h"

#include "models/reports/memoryfile.h"
#include "models/reports/pdfblocks.h"
#include "models/reports/pdfcontents.h"
#include "models/reports/pdffinish.h"
#include "models/reports/pdffurniture.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>

namespace reports {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::PdfReport)
};

constexpr qreal kNeed = pdf::sheet::kTextHeight * 0.25; // to begin a section below others of its kind,
constexpr qreal kNeedForOther = pdf::sheet::kTextHeight * 0.4; // or of another kind
constexpr int kLongestTitle = 200; // characters that are kept for contents and outline

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

class PdfReport::Pages
{
public:
    Pages(QFileDevice &file, const ReportHead &head)
        : m_head(head), m_canvas(file), m_furniture(head), m_contents(head),
          m_stream(m_canvas, [this](bool goesOn) { return beginTextPage(goesOn); },
                   [this](std::size_t section, qreal y) { beginSection(section, y); })
    {
    }

    [[nodiscard]] bool begin() { return m_canvas.begin(); }
    [[nodiscard]] core::Result<> add(const Section &section);
    void end();
    [[nodiscard]] pdf::Painted painted() const
    {
        return {m_head, m_entries, m_canvas.trail(), m_canvas.page() + 1, m_contents.pages()};
    }

private:
    [[nodiscard]] core::Result<> add(const Block &block);
    void beginPage(int number);
    [[nodiscard]] qreal beginTextPage(bool goesOn);
    void beginSection(std::size_t section, qreal y);

    ReportHead m_head;
    pdf::Canvas m_canvas;
    pdf::Furniture m_furniture;
    pdf::Contents m_contents;
    pdf::RowStream m_stream;
    std::vector<pdf::Entry> m_entries;
    std::size_t m_current = 0; // the section that is being painted
    QByteArray m_key; // of the last section
};

core::Result<> PdfReport::Pages::add(const Section &section)
{
    const bool hasReference = !section.reference.isEmpty();
    const QString title = pdf::shortened(pdf::printable(section.title), kLongestTitle);
    const qreal need = section.key == m_key ? kNeed : kNeedForOther;
    m_key = section.key;
    m_entries.push_back({hasReference ? section.reference : QString::fromLatin1(section.key), section.reference, title, section.kind});
    pdf::addSectionHeading(m_stream, section, m_entries.size() - 1, need);
    core::Result<> done;
    for (std::size_t i = 0; done && i < section.blocks.size(); ++i)
        done = add(section.blocks[i]);
    m_stream.endBlock();
    return done;
}

core::Result<> PdfReport::Pages::add(const Block &block)
{
    if (const auto *table = std::get_if<Table>(&block))
        return pdf::addTable(m_stream, *table);
    if (const auto *facts = std::get_if<Facts>(&block))
        pdf::addFacts(m_stream, *facts);
    else
        pdf::addParagraph(m_stream, std::get<Paragraph>(block));
    return {};
}

void PdfReport::Pages::end()
{
    m_contents.paint(m_canvas, m_entries, [this](int number) { beginPage(number); });
    m_canvas.end();
}

void PdfReport::Pages::beginPage(int number)
{
    m_canvas.newPage();
    m_furniture.paint(m_canvas, number, number > 1);
}

qreal PdfReport::Pages::beginTextPage(bool goesOn)
{
    beginPage(m_canvas.page() + m_contents.pages() + 2); // the number of the page to come, from 1
    const pdf::Entry *entry = goesOn ? &m_entries[m_current] : nullptr;
    return entry ? pdf::Furniture::paintRunningHeading(m_canvas, entry->reference, entry->title) : pdf::sheet::kTop;
}

void PdfReport::Pages::beginSection(std::size_t section, qreal y)
{
    m_current = section;
    m_entries[section].page = m_canvas.page();
    m_entries[section].y = y;
}

PdfReport::PdfReport(QIODevice &device) : m_target(std::make_unique<Target>(device)) { }

PdfReport::~PdfReport() = default;

core::Result<> PdfReport::begin(const ReportHead &head)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return core::fail(core::ErrorCode::Internal, Tr::tr("There are no fonts to write a PDF with."));
    if (!m_target->open())
        return notWritten();
    m_pages = std::make_unique<Pages>(m_target->file(), head);
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

} // namespace reports
