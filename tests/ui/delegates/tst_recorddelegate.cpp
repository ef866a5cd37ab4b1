// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/roles.h"
#include "models/records/answer.h"
#include "models/records/field.h"
#include "ui/delegates/recorddelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using itemmodels::Emphasis;
using itemmodels::Tone;
using records::AnswerState;
using records::FieldKind;

Q_DECLARE_METATYPE(records::AnswerState)

namespace {

// What a model tells about one cell.
struct Told {
    QString text = {};
    AnswerState state = AnswerState::Value;
    FieldKind kind = FieldKind::Text;
    std::optional<Tone> tone = {};
    Emphasis emphasis = Emphasis::Plain;
    std::optional<int> daysLeft = {};
};

QStandardItem *itemOf(const Told &told)
{
    auto *item = new QStandardItem(told.text);
    item->setData(int(told.state), itemmodels::AnswerStateRole);
    item->setData(int(told.kind), itemmodels::FieldKindRole);
    item->setData(int(told.emphasis), itemmodels::EmphasisRole);
    if (told.tone)
        item->setData(int(*told.tone), itemmodels::ToneRole);
    if (told.daysLeft)
        item->setData(*told.daysLeft, itemmodels::DaysLeftRole);
    return item;
}

} // namespace

class TstRecordDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldTellStatesApart();
    void shouldTellTonesApart();
    void shouldSayStatesInItsOwnWords();
    void shouldLookDifferentWhenSelected();
    void shouldFollowASwitchOfTheScheme();
    void shouldKeepTheHeightOfRows();
    void shouldMakeRoomForWholeTexts();
    void shouldCutTextsAtTheEdgeOfTheCell();
    void shouldTakeAPasteOfMegabytes();
    void shouldShowMarkupAsText();
    void shouldTellWhatTheEyeIsToFind();
    void shouldAlignFigures();
    void shouldSayDueDatesWithoutATag();
    void shouldShowTheDaysLeftAsABar();
    void shouldMirrorCellsWhereReadFromTheRight();
    void shouldTellCutTextsInAToolTip();

private:
    [[nodiscard]] QModelIndex cell(const Told &told);
    [[nodiscard]] QStyleOptionViewItem optionFor(int width) const;
    [[nodiscard]] QImage picture(const Told &told, int width = 200, QStyle::State state = QStyle::State_None);
    [[nodiscard]] static int rightmostInk(const QImage &image);

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_view;
    ui::RecordDelegate m_delegate;
};

void TstRecordDelegate::init()
{
    ui::applyTheme(*qApp, ui::Scheme::Light);
    m_model = std::make_unique<QStandardItemModel>();
    m_view = std::make_unique<QTableView>();
    m_view->setModel(m_model.get());
}

QModelIndex TstRecordDelegate::cell(const Told &told)
{
    m_model->clear();
    m_model->appendRow(itemOf(told));
    return m_model->index(0, 0);
}

QStyleOptionViewItem TstRecordDelegate::optionFor(int width) const
{
    QStyleOptionViewItem option;
    option.initFrom(m_view.get());
    option.widget = m_view.get();
    option.font = QApplication::font();
    option.state = QStyle::State_Enabled;
    option.rect = QRect(0, 0, width, ui::kRowHeight);
    return option;
}

QImage TstRecordDelegate::picture(const Told &told, int width, QStyle::State state)
{
    QImage image(width + 40, ui::kRowHeight, QImage::Format_ARGB32_Premultiplied);
    image.fill(ui::tokens().surface);
    QPainter painter(&image);
    QStyleOptionViewItem option = optionFor(width);
    option.state |= state;
    const QModelIndex index = cell(told);
    m_view->style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &option, &painter, m_view.get());
    m_delegate.paint(&painter, option, index);
    return image;
}

// Leaving out the line below the row.
int TstRecordDelegate::rightmostInk(const QImage &image)
{
    int rightmost = -1;
    for (int y = 0; y < image.height() - 1; ++y) {
        for (int x = rightmost + 1; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != ui::tokens().surface)
                rightmost = x;
        }
    }
    return rightmost;
}

void TstRecordDelegate::shouldTellStatesApart()
{
    const QImage unknown = picture({.text = u"x"_s, .state = AnswerState::Unknown});
    const QImage none = picture({.text = u"x"_s, .state = AnswerState::None});
    const QImage value = picture({.text = u"x"_s});
    const QImage soFar = picture({.text = u"x (so far)"_s, .state = AnswerState::SoFar});
    const QImage link = picture({.text = u"x"_s, .kind = FieldKind::Link});
    const QImage tag = picture({.text = u"x"_s, .tone = Tone::Neutral});

    const QList<QImage> all {unknown, none, value, soFar, link, tag};
    for (qsizetype one = 0; one < all.size(); ++one) {
        for (qsizetype other = one + 1; other < all.size(); ++other)
            QVERIFY2(all.at(one) != all.at(other), qPrintable(u"%1 and %2"_s.arg(one).arg(other)));
    }
}

void TstRecordDelegate::shouldTellTonesApart()
{
    QList<QImage> seen;
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warning, Tone::Error}) {
        const QImage image = picture({.text = u"Approved"_s, .tone = tone}).convertToFormat(QImage::Format_Grayscale8);
        QVERIFY(!seen.contains(image)); // not by colour alone
        seen += image;
    }
}

void TstRecordDelegate::shouldSayStatesInItsOwnWords()
{
    QCOMPARE(ui::RecordDelegate::textOf(cell({.state = AnswerState::Unknown})), u"not known yet"_s);
    QCOMPARE(ui::RecordDelegate::textOf(cell({.state = AnswerState::None})), u"None"_s);
    QCOMPARE(ui::RecordDelegate::textOf(cell({.text = u"Germany"_s})), u"Germany"_s);
}

void TstRecordDelegate::shouldLookDifferentWhenSelected()
{
    const QImage plain = picture({.text = u"Germany"_s});

    const QImage selected = picture({.text = u"Germany"_s}, 200, QStyle::State_Selected);

    QCOMPARE(plain.pixelColor(195, 5), ui::tokens().surface);
    QCOMPARE(selected.pixelColor(195, 5), ui::tokens().accentSoft);
}

void TstRecordDelegate::shouldFollowASwitchOfTheScheme()
{
    const QImage light = picture({.text = u"Approved"_s, .tone = Tone::Good});

    ui::applyTheme(*qApp, ui::Scheme::Dark);

    const QImage dark = picture({.text = u"Approved"_s, .tone = Tone::Good});
    QVERIFY(dark != light);
    QCOMPARE(dark.pixelColor(40, 10), ui::darkTokens().goodSoft);
}

void TstRecordDelegate::shouldKeepTheHeightOfRows()
{
    for (const QString &text : {u""_s, u"x"_s, u"first\nsecond\nthird"_s, u"long "_s.repeated(1000)})
        QCOMPARE(m_delegate.sizeHint(optionFor(200), cell({.text = text})).height(), ui::kRowHeight);
    QCOMPARE(m_delegate.sizeHint(optionFor(200), cell({.text = u"x"_s, .tone = Tone::Error})).height(), ui::kRowHeight);
}

void TstRecordDelegate::shouldMakeRoomForWholeTexts()
{
    for (const Told &told : {Told {.text = u"Conversations of end users"_s}, Told {.state = AnswerState::Unknown},
                             Told {.text = u"Changed since approval"_s, .tone = Tone::Warning},
                             Told {.text = u"25 Nov 2026"_s, .kind = FieldKind::Date}}) {
        const int width = m_delegate.sizeHint(optionFor(10), cell(told)).width();
        // With more room nothing more is shown.
        QCOMPARE(rightmostInk(picture(told, width)), rightmostInk(picture(told, width + 40)));
    }
}

void TstRecordDelegate::shouldCutTextsAtTheEdgeOfTheCell()
{
    const QString text = u"A text that is longer than its cell"_s;
    for (const Told &told : {Told {.text = text}, Told {.text = text, .tone = Tone::Good}, Told {.text = text, .kind = FieldKind::Date},
                             Told {.text = text, .kind = FieldKind::Link}, Told {.state = AnswerState::Unknown}}) {
        QVERIFY(rightmostInk(picture(told, 90)) < 90 - ui::kCellPadding + 1);
    }
}

void TstRecordDelegate::shouldTakeAPasteOfMegabytes()
{
    const QImage image = picture({.text = u"a\u202e\u0301\n\t\x01"_s.repeated(2'000'000)});

    QVERIFY(rightmostInk(image) < 200);
}

void TstRecordDelegate::shouldShowMarkupAsText()
{
    const int width = m_delegate.sizeHint(optionFor(10), cell({.text = u"<b>x</b>"_s})).width();

    QVERIFY(width > m_delegate.sizeHint(optionFor(10), cell({.text = u"x"_s})).width());
}

void TstRecordDelegate::shouldTellWhatTheEyeIsToFind()
{
    const QImage plain = picture({.text = u"Billing"_s});
    const QImage strong = picture({.text = u"Billing"_s, .emphasis = Emphasis::Strong});
    const QImage quiet = picture({.text = u"Billing"_s, .emphasis = Emphasis::Quiet});

    QVERIFY(strong != plain);
    QVERIFY(quiet != plain);
    QVERIFY(quiet != strong);
}

void TstRecordDelegate::shouldAlignFigures()
{
    const auto width = [this](const Told &told) { return m_delegate.sizeHint(optionFor(10), cell(told)).width(); };

    QCOMPARE(width({.text = u"11 Nov 2011"_s, .kind = FieldKind::Date}), width({.text = u"20 Nov 2000"_s, .kind = FieldKind::Date}));
    QCOMPARE(width({.text = u"PA-0011"_s, .emphasis = Emphasis::Quiet}), width({.text = u"PA-0008"_s, .emphasis = Emphasis::Quiet}));
}

void TstRecordDelegate::shouldSayDueDatesWithoutATag()
{
    const QImage due = picture({.text = u"overdue 12 days"_s, .kind = FieldKind::Date, .tone = Tone::Error});
    const QImage tag = picture({.text = u"overdue 12 days"_s, .kind = FieldKind::Choice, .tone = Tone::Error});

    const auto ground = [](const QImage &image) { return image.pixelColor(ui::kCellPadding + 2, ui::kRowHeight / 2 - 9); };
    QCOMPARE(ground(due), ui::tokens().surface);
    QCOMPARE(ground(tag), ui::tokens().errorSoft);
}

void TstRecordDelegate::shouldShowTheDaysLeftAsABar()
{
    const auto inked = [this](int days, std::optional<Tone> tone, const QColor &colour) {
        const QImage image = picture({.text = u"x"_s, .kind = FieldKind::Date, .tone = tone, .daysLeft = days});
        int count = 0;
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, ui::kRowHeight - 8) == colour ? 1 : 0;
        return count;
    };
    const ui::Tokens &colours = ui::tokens();

    QVERIFY(inked(5, {}, colours.accent) > 0);
    QVERIFY(inked(5, {}, colours.accent) < inked(20, {}, colours.accent));
    QVERIFY(inked(-3, Tone::Error, colours.error) > inked(20, {}, colours.accent));
    QCOMPARE(inked(60, {}, colours.accent), 0);
}

void TstRecordDelegate::shouldMirrorCellsWhereReadFromTheRight()
{
    const QImage fromLeft = picture({.text = u"x"_s, .tone = Tone::Good});
    m_view->setLayoutDirection(Qt::RightToLeft);

    const QImage fromRight = picture({.text = u"x"_s, .tone = Tone::Good});

    QVERIFY(rightmostInk(fromLeft) < 100);
    QVERIFY(rightmostInk(fromRight) > 180);
}

void TstRecordDelegate::shouldTellCutTextsInAToolTip()
{
    const QModelIndex index = cell({.text = u"<b>A text</b> that is longer than its cell"_s});
    m_view->resize(200, 100);
    m_view->show();
    QHelpEvent event(QEvent::ToolTip, {5, 5}, m_view->mapToGlobal(QPoint(5, 5)));

    QVERIFY(m_delegate.helpEvent(&event, m_view.get(), optionFor(60), index));
    QVERIFY(QToolTip::text().contains("&lt;b&gt;"_L1));
    QVERIFY(!m_delegate.helpEvent(&event, m_view.get(), optionFor(900), index));
}

QTEST_MAIN(TstRecordDelegate)
#include "tst_recorddelegate.moc"
