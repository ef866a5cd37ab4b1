// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importstart.h"

#include "models/exchange/sheets/layouts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/emptystate.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kTextWidth = 640;

// The one local file that is dragged; empty: none, or several.
QString fileOf(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

ImportStart::ImportStart(QWidget *parent) : QWidget(parent)
{
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *empty = new EmptyState(u"import"_s, tr("Bring a register in from a spreadsheet"),
                                 tr("Choose an XLSX, ODS or CSV file, or drop it here. You see what would be new or changed before anything is written, "
                                    "and one step takes all of it back."), this);
    empty->addAction(tr("Choose a file..."), [this] { Q_EMIT chooseAsked(); }, true);
    setFocusProxy(empty);
    layout->addWidget(empty, 1);
    auto *known = new QLabel(tr("Known by their headings, so that no column needs to be named: our own workbook of all records, %1. Any other layout works too, "
                                "with headings in German, French or English.").arg(sheets::layoutTitles().join("; "_L1)), this);
    setTextRole(known, TextRole::Help);
    known->setWordWrap(true);
    known->setAlignment(Qt::AlignCenter);
    known->setFixedWidth(kTextWidth);
    known->setMinimumHeight(known->heightForWidth(kTextWidth)); // the layout would go by another width
    layout->addWidget(known, 0, Qt::AlignHCenter);
}

void ImportStart::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportStart::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT dropped(fileOf(*event->mimeData()));
}

} // namespace ui
