// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/vendor/vendor.h"
#include "tests/records/refusals.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace {

Vendor aVendor()
{
    Vendor vendor;
    vendor.name = u"Mail Service"_s;
    return vendor;
}

Vendor aVendorWith(const VendorDocument &document)
{
    Vendor vendor = aVendor();
    vendor.documents = Answers<VendorDocument>::soFar({{}, document});
    return vendor;
}

} // namespace

class TstVendor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeANameAlone() { QCOMPARE(refusals(vendorType(), aVendor()), QByteArrayList()); }

    void shouldRefuseVendorWithoutName() { QCOMPARE(refusals(vendorType(), Vendor()), QByteArrayList {"name"}); }

    void shouldBeCalledByItsName()
    {
        QCOMPARE(vendorType().titleOf(toValues(vendorType().fields, aVendor())), u"Mail Service"_s);
    }

    void shouldRefuseDocumentThatEndsBeforeItIsIssued()
    {
        VendorDocument document;
        document.issued = QDate(2026, 3, 2);
        document.validUntil = QDate(2026, 3, 1);

        QCOMPARE(refusals(vendorType(), aVendorWith(document)), QByteArrayList {"documents.2.valid_until"});
    }

    void shouldTakeDocumentOfOneDayOrWithoutEnd()
    {
        VendorDocument document;
        document.issued = QDate(2026, 3, 2);
        document.validUntil = QDate(2026, 3, 2);
        QCOMPARE(refusals(vendorType(), aVendorWith(document)), QByteArrayList());

        document.validUntil = Answer<QDate>::none();

        QCOMPARE(refusals(vendorType(), aVendorWith(document)), QByteArrayList());
    }

    void shouldRefuseMissingDocumentThatIsHere()
    {
        VendorDocument document;
        document.state = Choice {u"missing"_s};
        QCOMPARE(refusals(vendorType(), aVendorWith(document)), QByteArrayList());

        document.attachment = Attachment {u"dpa.pdf"_s, QString(64, u'0')};

        QCOMPARE(refusals(vendorType(), aVendorWith(document)), QByteArrayList {"documents.2.state"});
    }

    void shouldRefuseServiceThatEndsBeforeItStarts()
    {
        VendorService service;
        service.name = u"Newsletter"_s;
        service.startedOn = QDate(2026, 5, 1);
        service.endedOn = QDate(2026, 4, 30);
        Vendor vendor = aVendor();
        vendor.services = Answers<VendorService>::complete({service});

        QCOMPARE(refusals(vendorType(), vendor), QByteArrayList {"services.1.ended_on"});
    }

    void shouldRefuseContractThatIsNoDocument()
    {
        VendorDocument document;
        document.row = 3;
        VendorService service;
        service.name = u"Newsletter"_s;
        service.contract = RowLink {3};
        Vendor vendor = aVendor();
        vendor.documents = Answers<VendorDocument>::soFar({document});
        vendor.services = Answers<VendorService>::soFar({service});
        QCOMPARE(refusals(vendorType(), vendor), QByteArrayList());

        vendor.documents = {};

        QCOMPARE(refusals(vendorType(), vendor), QByteArrayList {"services.1.contract"});
    }

    void shouldRefuseObjectionDueBeforeTheNotice()
    {
        VendorSubprocessor subprocessor;
        subprocessor.name = u"Cloud Host"_s;
        subprocessor.notifiedOn = QDate(2026, 6, 15);
        subprocessor.objectionDue = QDate(2026, 6, 14);
        Vendor vendor = aVendor();
        vendor.subprocessors = Answers<VendorSubprocessor>::soFar({subprocessor});

        QCOMPARE(refusals(vendorType(), vendor), QByteArrayList {"subprocessors.1.objection_due"});
        QCOMPARE(articles(vendorType(), vendor), QByteArrayList {"Art. 28(2)"});
    }

    void shouldRefuseFrameworksOfAVendorThatIsNotListed()
    {
        Vendor vendor = aVendor();
        vendor.dpfStatus = Choice {u"not-listed"_s};
        vendor.dpfFrameworks = Answers<Choice>::none();
        QCOMPARE(refusals(vendorType(), vendor), QByteArrayList());

        vendor.dpfFrameworks = Answers<Choice>::soFar({{u"eu-us"_s}});

        QCOMPARE(refusals(vendorType(), vendor), QByteArrayList {"dpf_frameworks"});
        QCOMPARE(articles(vendorType(), vendor), QByteArrayList {"Dec. (EU) 2023/1795"});
    }
};

QTEST_GUILESS_MAIN(TstVendor)
#include "tst_vendor.moc"
