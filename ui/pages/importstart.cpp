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

constexpr int kTextWidth = 420; // as wide as the words above

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
    layout->addStretch(2);
    auto *empty = new EmptyState(u"import"_s, tr("Bring a register in from a spreadsheet"),
                                 tr("Choose an XLSX, ODS or CSV file, or drop it here. You see what would be new or changed before anything is written, "
                                    "and one step takes all of it back."), this);
    empty->addAction(tr("Choose a file..."), [this] { Q_EMIT chooseAsked(); }, true);
    setFocusProxy(empty);
    layout->addWidget(empty);
    addKnown(layout);
    layout->addStretch(3);
}

void ImportStart::addKnown(QVBoxLayout *layout)
{
    const auto add = [this, layout](const QString &text, TextRole role) {
        auto *label = new QLabel(text, this);
        setTextRole(label, role);
        label->setWordWrap(true);
        label->setFixedWidth(kTextWidth);
        label->setMinimumHeight(label->heightForWidth(kTextWidth)); // the layout would go by another width
        layout->addWidget(label, 0, Qt::AlignHCenter);
        layout->addSpacing(kGrid / 2);
    };
    QStringList known {tr("Our own workbook of all records")};
    known += sheets::layoutTitles();
    add(tr("Known by their headings, so that no column needs to be named"), TextRole::Label);
    add(u"\u2022 "_s + known.join(u"\n\u2022 "_s), TextRole::Help);
    add(tr("Any other layout works too, with headings in German, French or English."), TextRole::Help);
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
