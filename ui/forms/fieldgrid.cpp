// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldgrid.h"

#include "models/records/address.h"
#include "ui/forms/editors.h"
#include "ui/forms/linkline.h"

#include <QGridLayout>

#include <algorithm>
#include <memory>

namespace ui {

namespace {

constexpr int kColumnGap = 24;
constexpr int kRowGap = 8; // beside the foot of each field
constexpr int kTwoColumns = 496; // from this width on

} // namespace

FieldGrid::FieldGrid(std::vector<int> indexes, Site site, Read read, QWidget *parent)
    : QWidget(parent), m_indexes(std::move(indexes)), m_site(std::move(site)), m_read(std::move(read)),
      m_layout(new QGridLayout(this)), m_more(new LinkLine({}, {}, {}, this))
{
    m_layout->setContentsMargins({});
    m_layout->setHorizontalSpacing(kColumnGap);
    m_layout->setVerticalSpacing(kRowGap);
    m_layout->setColumnStretch(0, 1);
    m_layout->setColumnStretch(1, 1);
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setWords(tr("Only what applies"), {}, {});
    m_more->hide();
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_all = !m_all;
        m_revealed.clear();
        load();
    });
}

void FieldGrid::load()
{
    arrange();
    for (const auto &[index, box] : m_boxes) // also those that are not shown: they come again as they are
        update(index);
}

void FieldGrid::showAnswer(int index)
{
    arrange();
    update(index);
}

void FieldGrid::update(int index)
{
    const auto hit = m_boxes.find(index);
    if (hit == m_boxes.end())
        return;
    FieldEditor &editor = hit->second->editor();
    if (editor.value() != m_read()[std::size_t(index)])
        editor.setValue(m_read()[std::size_t(index)]);
}

void FieldGrid::refresh()
{
    for (const auto &[index, box] : m_boxes)
        box->editor().refresh();
}

void FieldGrid::commit()
{
    for (const int index : std::vector<int>(m_shown)) // it may change what is shown
        m_boxes.at(index)->editor().commit();
}

void FieldGrid::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const auto &[index, box] : m_boxes)
        box->editor().setReadOnly(readOnly);
}

bool FieldGrid::holds(int index) const
{
    return std::find(m_indexes.begin(), m_indexes.end(), index) != m_indexes.end();
}

FieldBox *FieldGrid::box(int index)
{
    const bool shown = std::find(m_shown.begin(), m_shown.end(), index) != m_shown.end();
    return shown ? m_boxes.at(index) : nullptr;
}

FieldBox *FieldGrid::reveal(int index)
{
    if (!holds(index))
        return nullptr;
    if (!box(index)) {
        m_revealed.push_back(index);
        arrange();
    }
    return box(index);
}

std::vector<QWidget *> FieldGrid::stops() const
{
    std::vector<QWidget *> stops;
    for (const int index : m_shown) {
        const std::vector<QWidget *> more = m_boxes.at(index)->stops();
        stops.insert(stops.end(), more.begin(), more.end());
    }
    if (m_more->isVisible())
        stops.push_back(m_more);
    return stops;
}

std::vector<FieldBox *> FieldGrid::boxes() const
{
    std::vector<FieldBox *> boxes;
    for (const int index : m_shown)
        boxes.push_back(m_boxes.at(index));
    return boxes;
}

void FieldGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (takesTwo() != m_two)
        arrange();
}

FieldBox &FieldGrid::make(int index)
{
    auto *box = new FieldBox(m_site.fields[std::size_t(index)], m_site, this);
    m_boxes.emplace(index, box);
    box->editor().setReadOnly(m_readOnly);
    box->editor().setValue(m_read()[std::size_t(index)]);
    connect(&box->editor(), &FieldEditor::edited, this, [this, index, box] { Q_EMIT edited(index, box->editor()); });
    connect(box, &FieldBox::visited, this, [this, index] { Q_EMIT visited(index); });
    return *box;
}

// What has the keyboard stays, whatever was just answered in it.
std::vector<int> FieldGrid::wanted() const
{
    std::vector<int> wanted;
    for (const int index : m_indexes) {
        const auto box = m_boxes.find(index);
        const bool isUsed = box != m_boxes.end() && !box->second->isHidden() && box->second->isAncestorOf(focusWidget());
        const bool isRevealed = std::find(m_revealed.begin(), m_revealed.end(), index) != m_revealed.end();
        if (m_all || isUsed || isRevealed || records::isAsked(m_site.fields, m_read(), std::size_t(index)))
            wanted.push_back(index);
    }
    return wanted;
}

int FieldGrid::countUnasked() const
{
    return int(std::count_if(m_indexes.begin(), m_indexes.end(),
                             [this](int index) { return !records::isAsked(m_site.fields, m_read(), std::size_t(index)); }));
}

// Puts the boxes where they belong when other ones are wanted, or the width has room for another number of columns.
void FieldGrid::arrange()
{
    const std::vector<int> wanted = this->wanted();
    const int unasked = countUnasked();
    m_more->setWords(m_all ? tr("Only what applies") : tr("Show %1 more that may not apply").arg(unasked), {}, {});
    m_more->setVisible(unasked > 0);
    m_layout->setContentsMargins(0, 0, 0, unasked > 0 ? kFieldFoot : 0); // as below a field
    if (wanted == m_shown && takesTwo() == m_two && m_layout->count() > 0)
        return;
    for (const int index : m_shown) {
        if (std::find(wanted.begin(), wanted.end(), index) == wanted.end())
            m_boxes.at(index)->hide();
    }
    while (const std::unique_ptr<QLayoutItem> old {m_layout->takeAt(0)}) { }
    const std::size_t before = m_boxes.size();
    m_shown = wanted;
    m_two = takesTwo();
    int row = 0;
    for (std::size_t i = 0; i < wanted.size(); ++row)
        i += placeRow(row, i);
    m_layout->addWidget(m_more, row, 0, 1, 2);
    if (m_boxes.size() > before)
        Q_EMIT grown();
}

// One box over the whole width, or two of half of it; says how many.
std::size_t FieldGrid::placeRow(int row, std::size_t first)
{
    const auto isHalf = [&](std::size_t at) { return m_two && at < m_shown.size() && isShort(m_site.fields[std::size_t(m_shown[at])]); };
    const bool half = isHalf(first);
    const std::size_t count = half && isHalf(first + 1) ? 2 : 1;
    for (std::size_t i = 0; i < count; ++i) {
        const auto hit = m_boxes.find(m_shown[first + i]);
        FieldBox &box = hit == m_boxes.end() ? make(m_shown[first + i]) : *hit->second;
        m_layout->addWidget(&box, row, int(i), 1, half ? 1 : 2, Qt::AlignTop);
        box.show();
    }
    return count;
}

bool FieldGrid::takesTwo() const
{
    return width() >= kTwoColumns;
}

} // namespace ui
