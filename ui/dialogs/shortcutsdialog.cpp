// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/theme/keycap.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 440;
constexpr int kMostHeight = 520;
constexpr int kLineHeight = 28;

// The keys as they look on a keyboard.
class Keycap final : public QWidget
{
public:
    Keycap(const QString &keys, QWidget *parent) : QWidget(parent), m_keys(keys) { setFixedSize(keycapSize(keys)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintKeycap(painter, rect(), m_keys);
    }

private:
    QString m_keys;
};

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget *parent, const std::vector<ShortcutGroup> &groups) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    layout->setSpacing(2 * kGrid);
    auto *title = new QLabel(tr("Keys"), this);
    setTextRole(title, TextRole::Section);
    layout->addWidget(title);
    auto *content = new QWidget(this);
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, kGrid, 0);
    lines->setSpacing(0);
    for (const ShortcutGroup &group : groups)
        addGroup(lines, group);
    lines->addStretch();
    auto *area = new QScrollArea(this);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Keys"));
    area->setMinimumSize(kWidth, std::min(content->sizeHint().height(), kMostHeight));
    layout->addWidget(area);
    auto *close = new QPushButton(tr("Close"), this);
    setButtonKind(close, ButtonKind::Primary);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignTrailing);
}

void ShortcutsDialog::addGroup(QVBoxLayout *layout, const ShortcutGroup &group)
{
    auto *title = new QLabel(group.title, this);
    setTextRole(title, TextRole::Label);
    title->setContentsMargins(0, layout->isEmpty() ? 0 : 2 * kGrid, 0, kGrid / 2);
    layout->addWidget(title);
    for (const ShortcutLine &line : group.lines) {
        auto *row = new QHBoxLayout;
        auto *text = new ElidedLabel(line.text, this);
        setTextRole(text, TextRole::Body);
        text->setFixedHeight(kLineHeight);
        text->setAccessibleName(line.text + u", "_s + line.keys);
        row->addWidget(text, 1);
        row->addWidget(new Keycap(line.keys, this));
        layout->addLayout(row);
    }
}

} // namespace ui
