// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/recordexport.h"
#include "models/letters/letterodt.h"
#include "models/letters/letterpdf.h"
#include "tests/letters/facts.h"
#include "tests/reports/pdffile.h"
#include "tests/support/files.h"
#include "tests/support/workbooks.h"

#include <QDir>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace afacts;

// Letters as PDF and ODT, as other programs read them.
class TstFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldWriteAPdf_data();
    void shouldWriteAPdf();
    void shouldLeaveAShortLetterWithoutNumbers();
    void shouldCarryEverySentenceOver();
    void shouldKeepTheAddressInTheWindow();
    void shouldTellNobodyInTheProperties();
    void shouldWriteAnOdt();
    void shouldWriteAnOdtThatIsWellFormed();
    void shouldWriteAnOdtThatLibreOfficeReads();
    void shouldSayWhenTheDiskIsFull();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void writePdf(const letters::Letter &letter)
    {
        const auto written = exchange::writeFile(path(u"letter.pdf"_s), [&letter](QIODevice &device) { return letters::writePdf(letter, device); });
        QVERIFY(written.has_value());
    }
    void writeOdt(const letters::Letter &letter)
    {
        const auto written = exchange::writeFile(path(u"letter.odt"_s), [&letter](QIODevice &device) { return letters::writeOdt(letter, device); });
        QVERIFY(written.has_value());
    }
    [[nodiscard]] QString inOdt(const QByteArray &name) const
    {
        for (const auto &[part, content] : support::unzipped(support::readFile(path(u"letter.odt"_s)))) {
            if (part == name)
                return QString::fromUtf8(content);
        }
        return {};
    }

    QTemporaryDir m_folder;
};

void TstFiles::shouldWriteAPdf_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("number");
    QTest::newRow("en") << u"en"_s << u"Page 1 of 2"_s;
    QTest::newRow("de") << u"de"_s << u"Seite 1 von 2"_s;
    QTest::newRow("fr") << u"fr"_s << u"Page 1 sur 2"_s;
}

void TstFiles::shouldWriteAPdf()
{
    QFETCH(QString, language);
    QFETCH(QString, number);

    writePdf(letters::fill(*letters::findTemplate(u"answer"_s, language, u"gdpr"_s), someFacts()).letter);

    const support::PdfFile file(path(u"letter.pdf"_s));
    QCOMPARE(file.check(), QString());
    QCOMPARE(file.pages(), 2);
    QVERIFY2(file.text(1).contains(number), qPrintable(file.text(1)));
    QVERIFY(file.info(u"Page size").contains(u"A4"_s));
    QVERIFY(file.text(1).contains(u"Anna Muster"_s));
    QCOMPARE(support::modeOf(path(u"letter.pdf"_s)), 0600);
}

void TstFiles::shouldLeaveAShortLetterWithoutNumbers()
{
    writePdf(filled("acknowledgement", someFacts()).letter);

    const support::PdfFile file(path(u"letter.pdf"_s));
    QCOMPARE(file.pages(), 1);
    QVERIFY(!file.text(1).contains(u"Page 1"_s));
}

// Whatever the page, no line may fall off its end.
void TstFiles::shouldCarryEverySentenceOver()
{
    auto letter = filled("acknowledgement", someFacts()).letter;
    letter.text.clear();
    for (int i = 0; i < 90; ++i)
        letter.text += u"# Heading %1\n\nParagraph%1 goes on for a while so that it takes more than a single line on the paper that it is printed on, as letters do.\n\n- item%1\n\n"_s.arg(i);

    writePdf(letter);

    const support::PdfFile file(path(u"letter.pdf"_s));
    const QString text = file.text();
    for (int i = 0; i < 90; ++i) {
        QVERIFY2(text.contains(u"Heading %1\n"_s.arg(i)) && text.contains(u"Paragraph%1 "_s.arg(i)) && text.contains(u"item%1\n"_s.arg(i)), qPrintable(QString::number(i)));
    }
    for (const QString &page : file.texts())
        QVERIFY2(!page.trimmed().section(u'\n', -3).contains(QRegularExpression(u"^Heading \\d+$"_s)), qPrintable(page.right(200)));
}

void TstFiles::shouldKeepTheAddressInTheWindow()
{
    auto facts = someFacts();
    facts.request.requesterContact = text("c/o Familie Beispielhausen-Wolkenstein mit einem sehr langen Namen, der nicht auf eine Zeile passt\nGartenweg 3\n"
                                          "Hinterhaus\n3. Stock\n12345 Neustadt\nDeutschland\nEuropa\nErde");
    writePdf(filled("acknowledgement", facts).letter);

    const support::PdfFile file(path(u"letter.pdf"_s));
    QCOMPARE(file.check(), QString());
    QCOMPARE(file.pages(), 1);
    QVERIFY(file.text(1).contains(u"12345 Neustadt"_s));
}

void TstFiles::shouldTellNobodyInTheProperties()
{
    writePdf(filled("answer", someFacts(), "de").letter);

    const support::PdfFile file(path(u"letter.pdf"_s));
    QCOMPARE(file.info(u"Title"), u"DSR-2026-0007"_s);
    QVERIFY(file.source().contains("/Lang"));
    QVERIFY(!file.info(u"Subject").contains(u"Muster"_s));
    QVERIFY(file.info(u"Author").isEmpty());
}

// ODF 1.3 part 2, 3.3: the type first, not compressed, so that programs can tell the file by its first bytes.
void TstFiles::shouldWriteAnOdt()
{
    writeOdt(filled("answer", someFacts(), "fr").letter);

    const QByteArray bytes = support::readFile(path(u"letter.odt"_s));
    QCOMPARE(bytes.left(2), QByteArray("PK"));
    QCOMPARE(bytes.mid(8, 2), QByteArray("\0\0", 2)); // stored
    QCOMPARE(bytes.mid(30, 47), QByteArray("mimetypeapplication/vnd.oasis.opendocument.text"));
    const QString content = inOdt("content.xml");
    QVERIFY(content.contains(u"Anna Muster"_s));
    QVERIFY(content.contains(u"<text:list-item>"_s));
    QVERIFY(inOdt("styles.xml").contains(u"fo:language=\"fr\""_s));
}

void TstFiles::shouldWriteAnOdtThatIsWellFormed()
{
    auto facts = someFacts();
    facts.request.requesterName = text("A & B <\"C\"> \x01 \xEF\xBF\xBF");
    writeOdt(filled("answer", facts).letter);

    for (const QByteArray name : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
        QXmlStreamReader reader(inOdt(name));
        int elements = 0;
        while (!reader.atEnd())
            elements += int(reader.readNext() == QXmlStreamReader::StartElement);
        QVERIFY2(!reader.hasError(), qPrintable(QString::fromLatin1(name) + u": "_s + reader.errorString()));
        QVERIFY(elements > 2);
    }
    QVERIFY(inOdt("content.xml").contains(u"A &amp; B &lt;"_s));
}

// Where it is installed; it is no dependency.
void TstFiles::shouldWriteAnOdtThatLibreOfficeReads()
{
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty() || !QDir(u"/usr/lib/libreoffice/program"_s).exists(u"libswlo.so"_s))
        QSKIP("LibreOffice Writer is not installed");
    writeOdt(filled("answer", someFacts()).letter);

    (void)support::outputOf(office, {u"-env:UserInstallation=file://"_s + path(u"profile"_s), u"--headless"_s, u"--convert-to"_s, u"pdf:writer_pdf_Export"_s,
                                     u"--outdir"_s, path(u"out"_s), path(u"letter.odt"_s)});

    const support::PdfFile file(path(u"out/letter.pdf"_s));
    QVERIFY2(file.text(1).contains(u"Anna Muster"_s), qPrintable(file.text(1)));
    QVERIFY(file.text().contains(u"lodge a complaint"_s));
    QVERIFY(file.text(2).contains(QRegularExpression(u"DSR-2026-0007 · Page 2 of \\d"_s)));
}

void TstFiles::shouldSayWhenTheDiskIsFull()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const auto letter = filled("answer", someFacts()).letter;

    const auto odt = letters::writeOdt(letter, full);
    const auto pdf = letters::writePdf(letter, full);

    QVERIFY(!odt && odt.error().code == core::ErrorCode::Io);
    QVERIFY(!pdf && pdf.error().code == core::ErrorCode::Io);
}

QTEST_MAIN(TstFiles)
#include "tst_files.moc"
