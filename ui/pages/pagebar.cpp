// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pagebar.h"

#include "ui/pages/pageview.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPageWidth = 64;
constexpr int kSizeWidth = 124;
constexpr int kFits = 2; // entries before the percentages

QToolButton *iconButton(const QString &picture, const QString &name, const QString &objectName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(icon(picture));
    button->setAccessibleName(name);
    button->setToolTip(name);
    setButtonKind(button, ButtonKind::Quiet);
    return button;
}

} // namespace

PageBar::PageBar(PageView &view, QWidget *parent) : QWidget(parent), m_view(view)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGrid);
    addPages(line);
    line->addSpacing(kGrid);
    addSizes(line);
    connect(&view, &PageView::moved, this, &PageBar::showPage);
    connect(&view, &PageView::zoomed, this, &PageBar::showZoom);
    showPage();
    showZoom();
}

void PageBar::addPages(QHBoxLayout *line)
{
    m_back = iconButton(u"up"_s, tr("Page before"), u"pageBefore"_s, this);
    m_next = iconButton(u"down"_s, tr("Next page"), u"nextPage"_s, this);
    m_page = new QSpinBox(this);
    m_page->setObjectName(u"page"_s);
    m_page->setAccessibleName(tr("Page"));
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_page->setKeyboardTracking(false); // 12 is not page 1 first
    m_page->setFixedWidth(kPageWidth);
    m_count = new QLabel(this);
    m_count->setObjectName(u"pageCount"_s);
    setTextRole(m_count, TextRole::Quiet);
    line->addWidget(m_back);
    line->addWidget(m_next);
    line->addWidget(m_page);
    line->addWidget(m_count);
    connect(m_back, &QToolButton::clicked, &m_view, [this] { m_view.turn(-1); });
    connect(m_next, &QToolButton::clicked, &m_view, [this] { m_view.turn(1); });
    connect(m_page, &QSpinBox::valueChanged, &m_view, &PageView::goTo);
}

void PageBar::addSizes(QHBoxLayout *line)
{
    m_size = new QComboBox(this);
    m_size->setObjectName(u"zoom"_s);
    m_size->setAccessibleName(tr("Size of pages"));
    m_size->addItem(tr("Fit width"));
    m_size->addItem(tr("Whole page"));
    for (const int percent : {50, 75, 100, 125, 150, 200})
        m_size->addItem(tr("%1 %").arg(percent), percent);
    m_size->setFixedWidth(kSizeWidth);
    line->addWidget(m_size);
    connect(m_size, &QComboBox::activated, this, &PageBar::chooseSize);
}

void PageBar::chooseSize(int index)
{
    if (index < kFits)
        m_view.setFit(index == 0 ? PageView::Fit::Width : PageView::Fit::Page);
    else
        m_view.setZoom(m_size->itemData(index).toInt() / 100.0);
}

void PageBar::showPage()
{
    const int pages = m_view.pages();
    const QSignalBlocker blocker(m_page);
    m_page->setRange(1, std::max(pages, 1));
    m_page->setValue(m_view.page());
    m_count->setText(pages > 0 ? tr("of %1").arg(QLocale().toString(pages)) : QString());
    m_back->setEnabled(m_view.page() > 1);
    m_next->setEnabled(m_view.page() < pages);
    m_view.setAccessibleDescription(pages > 0 ? tr("Page %1 of %2").arg(m_view.page()).arg(pages) : QString());
}

// A size between the usual ones stands in the list only while it lasts.
void PageBar::showZoom()
{
    constexpr int kUsual = 8;
    while (m_size->count() > kUsual)
        m_size->removeItem(kUsual);
    const int percent = qRound(m_view.zoom() * 100);
    int index = m_view.fit() == PageView::Fit::Width ? 0 : 1;
    if (m_view.fit() == PageView::Fit::Free) {
        if (m_size->findData(percent) < 0)
            m_size->addItem(tr("%1 %").arg(percent), percent);
        index = m_size->findData(percent);
    }
    m_size->setCurrentIndex(index);
}

} // namespace ui
