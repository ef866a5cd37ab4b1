// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpdialog.h"

#include "ui/dialogs/helpview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QSize kSize {880, 640};
constexpr int kListWidth = 240;

} // namespace

HelpDialog::HelpDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"helpDialog"_s);
    setWindowTitle(tr("Help"));
    resize(kSize);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Topics"));
    m_list->setFixedWidth(kListWidth);
    for (const HelpTopic &topic : m_topics)
        m_list->addItem(topic.title);
    m_view = new HelpView(this);
    m_view->setAccessibleName(tr("Text of the topic"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    layout->setSpacing(2 * kGrid);
    layout->addWidget(m_list);
    layout->addWidget(m_view, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &HelpDialog::showCurrent);
    connect(m_view, &QTextBrowser::anchorClicked, this, &HelpDialog::follow);
    m_list->setCurrentRow(0);
}

void HelpDialog::showTopic(const QString &key)
{
    const auto hit = std::find_if(m_topics.begin(), m_topics.end(), [&key](const HelpTopic &topic) { return topic.key == key; });
    m_list->setCurrentRow(hit == m_topics.end() ? 0 : int(hit - m_topics.begin()));
    m_list->setFocus();
}

QString HelpDialog::topic() const
{
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_topics[std::size_t(row)].key;
}

void HelpDialog::follow(const QUrl &link)
{
    if (link.scheme() == "help"_L1)
        showTopic(link.path());
}

void HelpDialog::showCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_view->showMarkdown(m_topics[std::size_t(row)].text);
}

} // namespace ui
