// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"
#include "models/records/retention_rule/retentionrule.h"
#include "models/records/validation.h"
#include "models/records/vocabulary.h"
#include "tests/ui/record/recordhost.h"

#include <QAbstractScrollArea>
#include <QClipboard>

using namespace Qt::StringLiterals;
using records::AnswerState;
using records::Value;

// What people type, paste and take back, kind by kind.
class TstTyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldTakeBackWordByWord();
    void shouldTellNoneFromUnknownByKeys();
    void shouldRefuseAPasteThatIsTooLong_data();
    void shouldRefuseAPasteThatIsTooLong();
    void shouldRefuseADropThatIsTooLong_data();
    void shouldRefuseADropThatIsTooLong();
    void shouldReplaceWhatIsMarkedByAPaste_data();
    void shouldReplaceWhatIsMarkedByAPaste();
    void shouldLeaveOutControlCharacters_data();
    void shouldLeaveOutControlCharacters();
    void shouldKeepOtherScriptsAsTheyAre();
    void shouldReadADay();
    void shouldKeepWhatIsNoDayAndSaySo();
    void shouldFillTheStartOfAPeriodAlong();
    void shouldNotSaveWhatIsNotUnderstood();
    void shouldPickAChoiceByTyping();
    void shouldPutBackAChoiceOnEscape();
    void shouldMakeARecordToLinkTo();
    void shouldSayThatAListIsComplete();
    void shouldGoOnToTheNextFieldFromAList();
    void shouldMarkAChoiceWhenTheListIsOpened();

private:
    std::unique_ptr<support::RecordHost> m_host;
};

void TstTyping::init()
{
    m_host = std::make_unique<support::RecordHost>();
}

void TstTyping::shouldTakeBackWordByWord()
{
    m_host->create("activity");
    m_host->type(u"Send news"_s);
    QCOMPARE(m_host->answer("name").as<QString>(), u"Send news"_s);

    m_host->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_host->answer("name").as<QString>(), u"Send "_s);
    m_host->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_host->answer("name").isUnknown());
    m_host->key(Qt::Key_Y, Qt::ControlModifier);
    m_host->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_host->answer("name").as<QString>(), u"Send news"_s);
}

void TstTyping::shouldTellNoneFromUnknownByKeys()
{
    m_host->create("activity");
    QVERIFY(m_host->go("notes"));

    m_host->key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_host->answer("notes").state, AnswerState::None);
    m_host->key(Qt::Key_Backspace);
    QVERIFY(m_host->answer("notes").isUnknown());
    m_host->key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    m_host->key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_host->answer("notes").isUnknown());

    QVERIFY(m_host->go("name")); // where none is no answer
    m_host->key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_host->answer("name").isUnknown());
}

void TstTyping::shouldRefuseAPasteThatIsTooLong_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("one line") << QByteArray("name");
    QTest::newRow("several lines") << QByteArray("notes");
}

void TstTyping::shouldRefuseAPasteThatIsTooLong()
{
    QFETCH(QByteArray, field);
    m_host->create("activity");
    QVERIFY(m_host->go(field));
    m_host->type(u"before"_s);
    QApplication::clipboard()->setText(QString(10 * 1024 * 1024, u'x'));

    m_host->key(Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(m_host->answer(field).as<QString>(), u"before"_s);
    QVERIFY(m_host->editor()->note().contains(u"longer than 1 MiB"_s));
}

void TstTyping::shouldRefuseADropThatIsTooLong_data()
{
    shouldRefuseAPasteThatIsTooLong_data();
}

void TstTyping::shouldRefuseADropThatIsTooLong()
{
    QFETCH(QByteArray, field);
    m_host->create("activity");
    QVERIFY(m_host->go(field));
    m_host->type(u"before"_s);
    QMimeData data;
    data.setText(QString(10 * 1024 * 1024, u'x'));

    const auto *area = qobject_cast<QAbstractScrollArea *>(m_host->focus());
    QVERIFY(support::RecordHost::drop(area ? *area->viewport() : *m_host->focus(), data));

    QCOMPARE(m_host->answer(field).as<QString>(), u"before"_s);
    QVERIFY(m_host->editor()->note().contains(u"longer than 1 MiB"_s));
}

void TstTyping::shouldReplaceWhatIsMarkedByAPaste_data()
{
    shouldRefuseAPasteThatIsTooLong_data();
}

void TstTyping::shouldReplaceWhatIsMarkedByAPaste()
{
    QFETCH(QByteArray, field);
    m_host->create("activity");
    QVERIFY(m_host->go(field));
    const QString first(600 * 1024, u'x'); // two of them are too long for a field
    QApplication::clipboard()->setText(first);
    m_host->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_host->answer(field).as<QString>(), first);
    const QString second(600 * 1024, u'y');
    QApplication::clipboard()->setText(second);

    m_host->key(Qt::Key_A, Qt::ControlModifier);
    m_host->key(Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(m_host->answer(field).as<QString>(), second);
    m_host->key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_host->answer(field).as<QString>(), second);
    QVERIFY(m_host->editor()->note().contains(u"longer than 1 MiB"_s));
}

void TstTyping::shouldLeaveOutControlCharacters_data()
{
    shouldRefuseAPasteThatIsTooLong_data();
}

void TstTyping::shouldLeaveOutControlCharacters()
{
    QFETCH(QByteArray, field);
    m_host->create("activity");
    QVERIFY(m_host->go(field));
    QApplication::clipboard()->setText(u"a\u0007b\u001bc"_s);

    m_host->key(Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(m_host->answer(field).as<QString>(), u"abc"_s);
    QVERIFY(m_host->editor()->note().contains(u"left out"_s));
}

void TstTyping::shouldKeepOtherScriptsAsTheyAre()
{
    const QString text = u"مرحبا \u202Bעולם\u202C e\u0301 नमस्ते 漢字 😀"_s;
    for (const char *field : {"name", "notes"}) {
        m_host->create("activity");
        QVERIFY(m_host->go("name"));
        m_host->type(u"x"_s);
        QVERIFY(m_host->go(field));
        QApplication::clipboard()->setText(text);
        m_host->key(Qt::Key_A, Qt::ControlModifier);
        m_host->key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_host->answer(field).as<QString>(), text);
        QVERIFY(m_host->page->save());
        QCOMPARE(m_host->answer(field).as<QString>(), text.normalized(QString::NormalizationForm_C));
    }
}

void TstTyping::shouldReadADay()
{
    m_host->create("activity");
    QVERIFY(m_host->go("started_on"));
    m_host->type(u"3.9.26"_s);
    QCOMPARE(m_host->editor()->note(), u"3 Sep 2026"_s); // while it is typed

    m_host->key(Qt::Key_Tab);

    QCOMPARE(m_host->answer("started_on").as<QDate>(), QDate(2026, 9, 3));
}

void TstTyping::shouldKeepWhatIsNoDayAndSaySo()
{
    m_host->create("activity");
    ui::FieldEditor *editor = m_host->go("started_on");
    QVERIFY(editor);
    m_host->type(u"soon"_s);
    m_host->key(Qt::Key_Tab);

    QVERIFY(m_host->answer("started_on").isUnknown());
    QVERIFY(!editor->complaint().isEmpty());
    QCOMPARE(editor->draftText(), u"soon"_s);

    QVERIFY(m_host->go("started_on"));
    m_host->type(u"today"_s); // all of it is marked
    m_host->key(Qt::Key_Tab);

    QVERIFY(editor->complaint().isEmpty());
    QCOMPARE(m_host->answer("started_on").as<QDate>(), m_host->session().today());
}

void TstTyping::shouldFillTheStartOfAPeriodAlong()
{
    m_host->create("retention_rule");
    QVERIFY(m_host->go("period"));
    m_host->type(u"6 months after the contract ends"_s);
    QVERIFY(m_host->editor()->note().contains(u"Contract ended"_s));
    m_host->key(Qt::Key_Return);

    QCOMPARE(records::toIso(m_host->answer("period").as<records::Duration>()), u"P6M"_s);
    QCOMPARE(m_host->answer("start_event").as<QString>(), u"contract-end"_s);

    m_host->key(Qt::Key_Z, Qt::ControlModifier); // both at once
    QVERIFY(m_host->answer("period").isUnknown());
    QVERIFY(m_host->answer("start_event").isUnknown());
}

void TstTyping::shouldNotSaveWhatIsNotUnderstood()
{
    m_host->create("retention_rule");
    m_host->type(u"Logs"_s);
    QVERIFY(m_host->go("period"));
    m_host->type(u"ten working days"_s);

    QVERIFY(!m_host->page->save());

    QVERIFY(m_host->draft().isNew());
    QCOMPARE(m_host->editor()->field().name, "period"_ba);
    QVERIFY(m_host->navigator.said.last().contains(u"not understood"_s));
}

void TstTyping::shouldPickAChoiceByTyping()
{
    m_host->create("activity");
    QVERIFY(m_host->go("status"));
    m_host->type(u"revi"_s);
    m_host->key(Qt::Key_Tab);
    QCOMPARE(m_host->answer("status").as<QString>(), u"in-review"_s);

    QVERIFY(m_host->go("status"));
    m_host->key(Qt::Key_Down); // opens the list at the one that is chosen
    m_host->key(Qt::Key_Up); // the first
    m_host->key(Qt::Key_Return);
    QCOMPARE(m_host->answer("status").as<QString>(), u"draft"_s);
}

void TstTyping::shouldPutBackAChoiceOnEscape()
{
    m_host->create("activity");
    QVERIFY(m_host->go("status"));
    m_host->type(u"draft"_s);
    m_host->key(Qt::Key_Return);
    m_host->type(u"x"_s);
    m_host->key(Qt::Key_Escape);

    QCOMPARE(m_host->answer("status").as<QString>(), u"draft"_s);
    QCOMPARE(m_host->navigator.backs, 0);
    m_host->key(Qt::Key_Escape); // with the list closed it leaves
    QCOMPARE(m_host->navigator.backs, 1);
}

void TstTyping::shouldMakeARecordToLinkTo()
{
    m_host->create("activity");
    QVERIFY(m_host->go("owner"));
    m_host->type(u"Grace <b>Hopper</b>"_s);
    m_host->key(Qt::Key_Return);

    const auto id = m_host->answer("owner").as<core::RecordId>();
    QVERIFY(id != core::kNoRecord);
    QCOMPARE(m_host->session().source().titleOf(id), u"Grace <b>Hopper</b>"_s);
    QCOMPARE(m_host->navigator.said.size(), 1);

    m_host->navigator.last.run();
    QCOMPARE(m_host->navigator.places.back().type, "contact"_ba);
}

void TstTyping::shouldSayThatAListIsComplete()
{
    m_host->create("activity");
    QVERIFY(m_host->go("people_countries"));
    m_host->type(u"germ"_s);
    m_host->key(Qt::Key_Return);
    m_host->type(u"FR"_s);
    m_host->key(Qt::Key_Return);
    QCOMPARE(m_host->answer("people_countries").as<QStringList>(), (QStringList {u"DE"_s, u"FR"_s}));
    QCOMPARE(m_host->answer("people_countries").state, AnswerState::SoFar);

    m_host->key(Qt::Key_Backtab, Qt::ShiftModifier); // what is known of the list
    m_host->key(Qt::Key_Right);
    m_host->key(Qt::Key_Space);
    QCOMPARE(m_host->answer("people_countries").state, AnswerState::Value);

    QVERIFY(m_host->go("people_countries"));
    m_host->key(Qt::Key_Backspace);
    m_host->key(Qt::Key_Backspace);
    QVERIFY(m_host->answer("people_countries").isUnknown());
}

void TstTyping::shouldGoOnToTheNextFieldFromAList()
{
    m_host->create("activity");
    QVERIFY(m_host->go("people_countries"));
    m_host->type(u"germ"_s);
    m_host->key(Qt::Key_Return);

    m_host->key(Qt::Key_Tab);

    QVERIFY(QApplication::focusWidget());
    QVERIFY(!m_host->editor() || m_host->editor()->field().name != "people_countries");
}

void TstTyping::shouldMarkAChoiceWhenTheListIsOpened()
{
    m_host->create("vendor");
    QVERIFY(m_host->go("status"));
    const QString first = records::vocabulary(m_host->editor()->field().vocabulary).terms.front().code;
    const QString second = records::vocabulary(m_host->editor()->field().vocabulary).terms.at(1).code;

    m_host->key(Qt::Key_Down);
    m_host->key(Qt::Key_Return);
    QCOMPARE(m_host->answer("status").as<QString>(), first);

    m_host->key(Qt::Key_Down);
    m_host->key(Qt::Key_Down);
    m_host->key(Qt::Key_Return);
    QCOMPARE(m_host->answer("status").as<QString>(), second);

    m_host->key(Qt::Key_Down); // what is answered is the one that is marked
    m_host->key(Qt::Key_Return);
    QCOMPARE(m_host->answer("status").as<QString>(), second);
}

QTEST_MAIN(TstTyping)
#include "tst_typing.moc"
