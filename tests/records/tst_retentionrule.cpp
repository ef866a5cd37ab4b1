// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/retention_rule/retentionrule.h"
#include "tests/records/refusals.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace {

RetentionRule aRule()
{
    RetentionRule rule;
    rule.name = u"Applications, not hired"_s;
    return rule;
}

} // namespace

class TstRetentionRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTakeAUsualRule()
    {
        RetentionRule rule = aRule();
        rule.periodBasis = Choice {u"after-event"_s};
        rule.startEvent = Choice {u"application-rejected"_s};
        rule.anchor = Choice {u"same-day"_s};
        rule.period = *parseDuration(u"P6M"_s);
        rule.exactness = Choice {u"at-most"_s};
        rule.endAction = Choice {u"delete"_s};
        rule.indefinite = false;
        QCOMPARE(refusals(retentionRuleType(), rule), QByteArrayList());
        QCOMPARE(refusals(retentionRuleType(), RetentionRule()), QByteArrayList {"name"});
    }

    void shouldTakeNothingAsAPeriod()
    {
        RetentionRule rule = aRule();
        rule.period = *parseDuration(u"PT0S"_s); // deleted at once
        QCOMPARE(refusals(retentionRuleType(), rule), QByteArrayList());
    }

    void shouldNotEndAndNotEnd()
    {
        RetentionRule rule = aRule();
        rule.indefinite = true;
        rule.indefiniteBecause = Choice {u"suppression-list"_s};
        rule.period = Answer<Duration>::none();
        QCOMPARE(refusals(retentionRuleType(), rule), QByteArrayList());
        rule.period = *parseDuration(u"P6M"_s);
        QCOMPARE(refusals(retentionRuleType(), rule), QByteArrayList {"period"});
        QCOMPARE(articles(retentionRuleType(), rule), QByteArrayList {"Art. 5(1)(e)"});
        rule.indefinite = false;
        QCOMPARE(refusals(retentionRuleType(), rule), QByteArrayList {"indefinite_because"});
        rule.indefinite = {}; // nobody has said yet
        QCOMPARE(refusals(retentionRuleType(), rule), QByteArrayList());
    }

    void shouldNotGiveAPeriodWhereCriteriaDecide()
    {
        RetentionRule rule = aRule();
        rule.periodBasis = Choice {u"criteria"_s};
        rule.criteria = u"Until the customer closes the project"_s;
        QCOMPARE(refusals(retentionRuleType(), rule), QByteArrayList());
        rule.period = *parseDuration(u"P6M"_s);
        QCOMPARE(refusals(retentionRuleType(), rule), QByteArrayList {"period"});
    }

    void shouldNotDateAHoldThatIsNone()
    {
        RetentionRule rule = aRule();
        rule.holdSince = QDate(2026, 11, 1);
        QCOMPARE(refusals(retentionRuleType(), rule), QByteArrayList());
        rule.holdReason = Choice {u"litigation"_s};
        QCOMPARE(refusals(retentionRuleType(), rule), QByteArrayList());
        rule.holdReason = Answer<Choice>::none();
        QCOMPARE(refusals(retentionRuleType(), rule), QByteArrayList {"hold_since"});
    }
};

QTEST_GUILESS_MAIN(TstRetentionRule)
#include "tst_retentionrule.moc"
