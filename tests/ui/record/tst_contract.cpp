// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/registry.h"
#include "models/records/validation.h"
#include "tests/support/samplerecord.h"
#include "tests/ui/record/recordhost.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QLabel>
#include <QLineEdit>
#include <QSet>

using namespace Qt::StringLiterals;
using records::Record;
using records::RecordType;
using records::Value;

namespace {

constexpr int kRounds = 6; // records of each type, each with answers of its own

QString nameOf(const QWidget &widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button ? button->text() : QString();
}

} // namespace

// What must hold for the form of every record type, whoever adds one.
class TstContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void shouldShowEveryAnswerAndChangeNone();
    void shouldShowWhatTheDraftIsSetTo();
    void shouldOpenANewRecordWithoutComplaints();
    void shouldNameEveryControl();
    void shouldReachEveryControlByTab();
    void shouldTakeTextForText();

private:
    [[nodiscard]] static const RecordType &typeOfRow();
    [[nodiscard]] Record sample(const RecordType &type);
    void forEachBox(const std::function<void(const records::Address &, ui::FieldEditor &)> &body);

    std::unique_ptr<support::RecordHost> m_host;
    support::SampleRecords m_samples {7};
};

void TstContract::initTestCase_data()
{
    QTest::addColumn<QByteArray>("type");
    for (const RecordType *type : records::recordTypes())
        QTest::newRow(type->key.constData()) << type->key;
}

void TstContract::initTestCase()
{
    ui::applyTheme(*qApp, ui::Scheme::Light);
    if (m_host)
        return;
    m_host = std::make_unique<support::RecordHost>();
    QBuffer file;
    file.setData("content");
    file.open(QIODevice::ReadOnly);
    const auto stored = m_host->session().addAttachment(file);
    QVERIFY_RESULT(stored);
    m_samples.offer(records::Attachment {u"<b>contract</b> & more.pdf"_s, stored->sha256});
    for (int round = 0; round < 2; ++round) {
        std::vector<Record> list;
        for (const RecordType *type : records::recordTypes())
            list.push_back(m_samples.make(*type));
        const auto saved = m_host->session().saveAll(std::move(list));
        QVERIFY_RESULT(saved);
        for (const Record &record : *saved)
            m_samples.offer(record);
    }
}

const RecordType &TstContract::typeOfRow()
{
    QFETCH_GLOBAL(QByteArray, type);
    return *records::findType(type);
}

Record TstContract::sample(const RecordType &type)
{
    return m_host->session().save(m_samples.make(type)).value();
}

// Every field of every section, and of every row, that the form shows.
void TstContract::forEachBox(const std::function<void(const records::Address &, ui::FieldEditor &)> &body)
{
    const RecordType &type = m_host->draft().type();
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        const auto rows = int(m_host->draft().rows(int(i)).size());
        for (int row = 0; row < rows; ++row) {
            for (std::size_t inner = 0; inner < type.fields[i].rows->fields.size(); ++inner) {
                const records::Address address {int(i), row, int(inner)};
                QVERIFY2(m_host->form().goTo(records::pathOf(type, address)), records::pathOf(type, address).constData());
                QVERIFY(m_host->editor());
                body(address, *m_host->editor());
            }
        }
        if (type.fields[i].kind == records::FieldKind::Rows)
            continue;
        QVERIFY2(m_host->form().goTo(type.fields[i].name), type.fields[i].name.constData());
        QVERIFY2(m_host->editor(), type.fields[i].name.constData());
        body({int(i)}, *m_host->editor());
    }
}

void TstContract::shouldShowEveryAnswerAndChangeNone()
{
    for (int round = 0; round < kRounds; ++round) {
        m_host->open(sample(typeOfRow()));

        int seen = 0;
        forEachBox([&](const records::Address &address, ui::FieldEditor &editor) {
            QCOMPARE(editor.field().name, records::fieldAt(typeOfRow(), address).name);
            QVERIFY2(editor.value() == m_host->draft().value(address), records::pathOf(typeOfRow(), address).constData());
            editor.commit();
            ++seen;
        });
        m_host->form().commit();

        QVERIFY(seen > 3);
        QVERIFY(m_host->form().draftTexts().isEmpty());
        QVERIFY(!m_host->draft().isChanged());
        QVERIFY(!m_host->draft().undoStack().canUndo());
        QCOMPARE(m_host->form().problems().size(), 0U);
    }
}

void TstContract::shouldShowWhatTheDraftIsSetTo()
{
    m_host->create(typeOfRow().key);
    const Record other = sample(typeOfRow());
    for (std::size_t i = 0; i < other.values.size(); ++i)
        m_host->draft().set({int(i)}, other.values[i]);

    forEachBox([&](const records::Address &address, ui::FieldEditor &editor) {
        QVERIFY2(editor.value() == m_host->draft().value(address), records::pathOf(typeOfRow(), address).constData());
    });
    QVERIFY(m_host->draft().values() == other.values);
    while (m_host->draft().undoStack().canUndo())
        m_host->draft().undoStack().undo();
    QVERIFY(!m_host->draft().isChanged());
    forEachBox([&](const records::Address &, ui::FieldEditor &editor) { QVERIFY(editor.value().isUnknown()); });
}

void TstContract::shouldOpenANewRecordWithoutComplaints()
{
    m_host->create(typeOfRow().key);

    for (int section = 0; section < int(m_host->form().sections().size()); ++section) {
        m_host->form().showSection(section);
        QCOMPARE(m_host->form().stateOf(section).problems, 0);
    }
    for (const QLabel *label : m_host->page->findChildren<QLabel *>(u"problem"_s))
        QVERIFY2(!label->isVisible(), qPrintable(label->text()));
}

void TstContract::shouldNameEveryControl()
{
    m_host->open(sample(typeOfRow()));
    m_host->page->contextPane()->fillNow();
    for (int section = 0; section < int(m_host->form().sections().size()); ++section) {
        m_host->form().showSection(section);
        for (const QWidget *widget : m_host->page->findChildren<QWidget *>()) {
            const bool isInner = widget->objectName().startsWith(u"qt_"_s) || widget->parentWidget()->inherits("QAbstractItemView")
                || widget->parentWidget()->inherits("QLineEdit") || widget->inherits("QScrollBar");
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->focusProxy() && !isInner)
                QVERIFY2(!nameOf(*widget).isEmpty(), qPrintable(u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
        }
    }
}

void TstContract::shouldReachEveryControlByTab()
{
    m_host->open(sample(typeOfRow()));
    m_host->page->contextPane()->fillNow();
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        for (int section = 0; section < int(m_host->form().sections().size()); ++section) {
            m_host->form().showSection(section);
            m_host->form().focusFirst();
            QSet<const QWidget *> reached;
            for (const QWidget *first = m_host->focus(); reached.isEmpty() || m_host->focus() != first;) {
                QVERIFY2(!reached.contains(m_host->focus()), "Tab goes around without coming back");
                reached.insert(m_host->focus());
                m_host->key(key);
            }
            for (const QWidget *widget : m_host->page->findChildren<QWidget *>()) {
                const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy();
                if (takesTab && widget->isVisible() && widget->isEnabled())
                    QVERIFY2(reached.contains(widget), qPrintable(u"%1 %2"_s.arg(nameOf(*widget), widget->objectName())));
            }
        }
    }
}

void TstContract::shouldTakeTextForText()
{
    m_host->open(sample(typeOfRow()));
    const QString html = u"<h1>x</h1><img src=\"file:///etc/passwd\"> &amp; <a href=\"x\">y</a>"_s;
    const RecordType &type = typeOfRow();
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        if (!type.fields[i].isText())
            continue;
        m_host->draft().set({int(i)}, Value::of(html));
        if (!records::validate(type, m_host->draft().values()).empty()) // an address must look like one
            m_host->draft().undoStack().undo();
    }
    QVERIFY(m_host->page->save());
    m_host->page->contextPane()->fillNow();

    for (const QLabel *label : m_host->page->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    for (const QWidget *widget : m_host->page->findChildren<QWidget *>())
        QVERIFY2(!widget->toolTip().contains(u"<img"_s), qPrintable(widget->toolTip()));
    forEachBox([&](const records::Address &address, ui::FieldEditor &editor) {
        if (address.row < 0 && editor.field().isText())
            QCOMPARE(editor.value(), m_host->draft().value(address));
    });
}

QTEST_MAIN(TstContract)
#include "tst_contract.moc"
