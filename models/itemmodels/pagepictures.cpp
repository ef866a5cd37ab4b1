// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/pagepictures.h"

#include "models/reports/pdfstyle.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace itemmodels {

using core::ErrorCode;

namespace {

QString numbered(int number)
{
    return QString::number(number);
}

// The program needs no more of the user's surroundings.
QProcessEnvironment plainEnvironment()
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment plain;
    for (const QString &name : {u"PATH"_s, u"HOME"_s, u"LD_LIBRARY_PATH"_s})
        plain.insert(name, own.value(name));
    plain.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return plain;
}

} // namespace

PagePictures::PagePictures(QObject *parent) : QObject(parent), m_program(u"pdftoppm"_s)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_process->kill(); });
}

PagePictures::~PagePictures()
{
    stop();
}

void PagePictures::setPages(PrintedPagesPtr pages)
{
    stop();
    m_pages = std::move(pages);
    m_pictures.clear();
    m_stale.clear();
    m_failed.clear();
    m_first = m_last = 0;
}

void PagePictures::replacePages(PrintedPagesPtr pages)
{
    std::map<int, QImage> stale = std::move(m_pictures);
    stale.merge(m_stale);
    setPages(std::move(pages));
    m_stale = std::move(stale);
}

void PagePictures::want(int first, int last, int width)
{
    if (!m_pages)
        return;
    m_first = std::max(first, 1);
    m_last = std::min(last, m_pages->count);
    m_width = width;
    const auto isFar = [this](const auto &kept) { return kept.first < m_first - kNeighbours || kept.first > m_last + kNeighbours; };
    std::erase_if(m_pictures, isFar);
    std::erase_if(m_stale, isFar);
    const bool isOfUse = m_page >= m_first - kNeighbours && m_page <= m_last + kNeighbours && m_pageWidth == m_width;
    if (!isOfUse)
        stop();
    makeNext();
}

QImage PagePictures::picture(int page) const
{
    const auto hit = m_pictures.find(page);
    if (hit != m_pictures.end())
        return hit->second;
    const auto stale = m_stale.find(page);
    return stale == m_stale.end() ? QImage() : stale->second;
}

// Shown pages first, then those the user comes to next.
int PagePictures::next() const
{
    const auto isMissing = [this](int page) {
        const auto hit = m_pictures.find(page);
        const bool isThere = hit != m_pictures.end() && hit->second.width() == m_width;
        return page >= 1 && page <= m_pages->count && !m_failed.contains(page) && !isThere;
    };
    for (int page = m_first; page <= m_last; ++page) {
        if (isMissing(page))
            return page;
    }
    for (int step = 1; step <= kNeighbours; ++step) {
        for (const int page : {m_last + step, m_first - step}) {
            if (isMissing(page))
                return page;
        }
    }
    return 0;
}

void PagePictures::makeNext()
{
    if (m_process || m_isReading || !m_pages || m_width <= 0)
        return;
    if (const int page = next(); page > 0)
        start(page);
}

void PagePictures::start(int page)
{
    const QString program = QStandardPaths::findExecutable(m_program);
    m_page = page;
    m_pageWidth = m_width;
    if (program.isEmpty())
        return fail(ErrorCode::NotFound, tr("Pages can be shown when the package poppler-utils is installed. Export and print work without it."));
    const int height = qRound(m_width * reports::pdf::sheet::kHeight / reports::pdf::sheet::kWidth);
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(plainEnvironment());
    m_process->setStandardInputFile(QFile::decodeName(m_pages->pdf.path()));
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::finished, this, &PagePictures::finish);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // there is no finished() then
            finish(0, QProcess::CrashExit);
    });
    m_process->start(program, {u"-q"_s, u"-f"_s, numbered(page), u"-l"_s, numbered(page), u"-scale-to-x"_s, numbered(m_width),
                               u"-scale-to-y"_s, numbered(height), u"/dev/stdin"_s});
    m_patience.start();
}

// Nobody waits for a program that is no longer of use; it is gone in a moment.
void PagePictures::stop()
{
    m_patience.stop();
    m_page = 0;
    if (!m_process)
        return;
    QProcess *process = m_process.release();
    process->disconnect(this);
    process->setParent(QCoreApplication::instance());
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

void PagePictures::finish(int exitCode, QProcess::ExitStatus status)
{
    m_patience.stop();
    const std::unique_ptr<QProcess, QScopedPointerDeleteLater> process(m_process.release());
    if (status != QProcess::NormalExit || exitCode != 0)
        return take(m_page, {});
    m_isReading = true; // a large picture takes longer than the window may be held
    m_reader = core::inBackground(this, [data = process->readAllStandardOutput()] { return QImage::fromData(data, "PPM"); },
                                  [this, page = m_page](const QImage &picture) {
                                      m_isReading = false;
                                      take(page, picture);
                                  });
}

void PagePictures::take(int page, const QImage &picture)
{
    if (page != m_page) // nobody wants it any more
        return makeNext();
    if (picture.isNull())
        return fail(ErrorCode::Internal, tr("Page %1 cannot be shown. Export and print work all the same.").arg(page));
    m_page = 0;
    m_pictures[page] = picture;
    m_stale.erase(page);
    Q_EMIT came(page);
    makeNext();
}

// The page is not tried again.
void PagePictures::fail(ErrorCode code, const QString &message)
{
    m_failed.insert(std::exchange(m_page, 0));
    Q_EMIT failed({code, message, {}});
    if (code != ErrorCode::NotFound)
        makeNext();
}

} // namespace itemmodels
