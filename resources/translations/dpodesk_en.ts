<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>cli::CalendarCommand</name>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::DueCommand</name>
    <message numerus="yes">
        <source>--part takes the number of a part; the request has %n part(s).</source>
        <translation>
            <numerusform>--part takes the number of a part; the request has %n part.</numerusform>
            <numerusform>--part takes the number of a part; the request has %n parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::LetterCommand</name>
    <message numerus="yes">
        <source>Say which of the %n recipient(s) of the request with --recipient.</source>
        <translation>
            <numerusform>The request has %n recipient to be told; say so with --recipient.</numerusform>
            <numerusform>Say which of the %n recipients of the request with --recipient.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::ListCommand</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::PackCommand</name>
    <message numerus="yes">
        <source>%n file(s) of the request stay out; --file takes one in.</source>
        <translation>
            <numerusform>%n file of the request stays out; --file takes it in.</numerusform>
            <numerusform>%n files of the request stay out; --file takes one in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::Spreadsheets</name>
    <message numerus="yes">
        <source>%n comment(s) on cells are not taken in: %1.</source>
        <translation>
            <numerusform>%n comment on a cell is not taken in: %1.</numerusform>
            <numerusform>%n comments on cells are not taken in: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli::VerifyCommand</name>
    <message numerus="yes">
        <source>History: %n entries</source>
        <translation>
            <numerusform>History: %n entry</numerusform>
            <numerusform>History: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n broken</numerusform>
            <numerusform>%n broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n erased</source>
        <translation>
            <numerusform>%n erased</numerusform>
            <numerusform>%n erased</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>exchange::ResponsePack</name>
    <message numerus="yes">
        <source>Response pack made: %n file(s) and the list of them, SHA-256 %1.</source>
        <translation>
            <numerusform>Response pack made: %n file and the list of it, SHA-256 %1.</numerusform>
            <numerusform>Response pack made: %n files and the list of them, SHA-256 %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itemmodels::ImportColumnsModel</name>
    <message numerus="yes">
        <source>%n not understood; kept in the notes</source>
        <translation>
            <numerusform>%n not understood; kept in the notes</numerusform>
            <numerusform>%n not understood; kept in the notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itemmodels::ImportPreviewModel</name>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itemmodels::RecordTableModel</name>
    <message numerus="yes">
        <source>%1, %n day(s) left</source>
        <translation>
            <numerusform>%1, %n day left</numerusform>
            <numerusform>%1, %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>itemmodels::Status</name>
    <message numerus="yes">
        <source>overdue %n day(s)</source>
        <translation>
            <numerusform>overdue %n day</numerusform>
            <numerusform>overdue %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>records::Duration</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>records::FieldText</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reports::Changes</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reports::RequestLog</name>
    <message numerus="yes">
        <source>%1, %n day(s)</source>
        <comment>day of the answer</comment>
        <translation>
            <numerusform>%1, %n day</numerusform>
            <numerusform>%1, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rules::Deadlines</name>
    <message numerus="yes">
        <source>%n day(s) from %1 to %2, both included, were spent waiting for a clarification and do not count: the period ends on %3.</source>
        <translation>
            <numerusform>%n day, from %1 to %2, both included, was spent waiting for a clarification and does not count: the period ends on %3.</numerusform>
            <numerusform>%n days from %1 to %2, both included, were spent waiting for a clarification and do not count: the period ends on %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) between %1, when the person was asked, and %2, when the answer came, do not count: the period ends on %3.</source>
        <translation>
            <numerusform>%n day between %1, when the person was asked, and %2, when the answer came, does not count: the period ends on %3.</numerusform>
            <numerusform>%n days between %1, when the person was asked, and %2, when the answer came, do not count: the period ends on %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An answer within %n day(s) was promised, which is by %1.</source>
        <translation>
            <numerusform>An answer within %n day was promised, which is by %1.</numerusform>
            <numerusform>An answer within %n days was promised, which is by %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rules::Requests</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of the search without an outcome: say what was found, or that nothing was</source>
        <translation>
            <numerusform>%n place of the search without an outcome: say what was found, or that nothing was</numerusform>
            <numerusform>%n places of the search without an outcome: say what was found, or that nothing was</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheets::ProposeMapping</name>
    <message numerus="yes">
        <source>%n row(s) have no name: say whether they go on with the record above, or they are refused.</source>
        <translation>
            <numerusform>%n row has no name: say whether it goes on with the record above, or it is refused.</numerusform>
            <numerusform>%n rows have no name: say whether they go on with the record above, or they are refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sheets::ReadWorkbook</name>
    <message numerus="yes">
        <source>%n cell(s) hold formulas; their last results are taken.</source>
        <translation>
            <numerusform>%n cell holds a formula; its last result is taken.</numerusform>
            <numerusform>%n cells hold formulas; their last results are taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold errors or formulas without a result.</source>
        <translation>
            <numerusform>%n cell holds an error or a formula without a result.</numerusform>
            <numerusform>%n cells hold errors or formulas without a result.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BulkDialog</name>
    <message numerus="yes">
        <source>Change %n record(s)</source>
        <translation>
            <numerusform>Change %n record</numerusform>
            <numerusform>Change %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n record(s) change</source>
        <translation>
            <numerusform>The record changes</numerusform>
            <numerusform>All %n records change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n record(s) change</source>
        <translation>
            <numerusform>%1 of %n record changes</numerusform>
            <numerusform>%1 of %n records change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CataloguesPage</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChangesPage</name>
    <message numerus="yes">
        <source>%n answer(s) changed</source>
        <translation>
            <numerusform>%n answer changed</numerusform>
            <numerusform>%n answers changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; an export holds them all</source>
        <translation>
            <numerusform>and %n more; an export holds them all</numerusform>
            <numerusform>and %n more; an export holds them all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ContextPane</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPage</name>
    <message numerus="yes">
        <source>%n comment(s) on cells are not taken in: %1.</source>
        <translation>
            <numerusform>%n comment on a cell is not taken in: %1.</numerusform>
            <numerusform>%n comments on cells are not taken in: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n record(s)</source>
        <translation>
            <numerusform>Import %n record</numerusform>
            <numerusform>Import %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out.</source>
        <translation>
            <numerusform>%n row is left out.</numerusform>
            <numerusform>%n rows are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPreview</name>
    <message numerus="yes">
        <source>%n row(s) cannot be taken in. Change them in the file, or leave them out.</source>
        <translation>
            <numerusform>%n row cannot be taken in. Change it in the file, or leave it out.</numerusform>
            <numerusform>%n rows cannot be taken in. Change them in the file, or leave them out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LetterEditor</name>
    <message numerus="yes">
        <source>%n gap(s): %1</source>
        <translation>
            <numerusform>%n gap: %1</numerusform>
            <numerusform>%n gaps: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LetterPage</name>
    <message numerus="yes">
        <source>The letter still has %n gap(s). It can be issued when they are filled in.</source>
        <translation>
            <numerusform>The letter still has %n gap. It can be issued when that is filled in.</numerusform>
            <numerusform>The letter still has %n gaps. It can be issued when they are filled in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The letter still has %n gap(s). Save it all the same?</source>
        <translation>
            <numerusform>The letter still has %n gap. Save it all the same?</numerusform>
            <numerusform>The letter still has %n gaps. Save it all the same?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ListActions</name>
    <message numerus="yes">
        <source>%n record(s) removed</source>
        <translation>
            <numerusform>%n record removed</numerusform>
            <numerusform>%n records removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n record(s)?</source>
        <translation>
            <numerusform>Remove %n record?</numerusform>
            <numerusform>Remove %n records?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ListPreview</name>
    <message numerus="yes">
        <source>%n not known yet</source>
        <translation>
            <numerusform>%n not known yet</numerusform>
            <numerusform>%n not known yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message numerus="yes">
        <source>Locked after %n minute(s) without use.</source>
        <translation>
            <numerusform>Locked after %n minute without use.</numerusform>
            <numerusform>Locked after %n minutes without use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MergeDialog</name>
    <message numerus="yes">
        <source>Merge %n record(s) into one</source>
        <translation>
            <numerusform>Merge %n record into one</numerusform>
            <numerusform>Merge %n records into one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) move</source>
        <translation>
            <numerusform>%n link moves</numerusform>
            <numerusform>%n links move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are taken over</source>
        <translation>
            <numerusform>%n answer is taken over</numerusform>
            <numerusform>%n answers are taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are removed</source>
        <translation>
            <numerusform>%n record is removed</numerusform>
            <numerusform>%n records are removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NothingFoundDialog</name>
    <message numerus="yes">
        <source>Mark %n place(s)</source>
        <translation>
            <numerusform>Mark %n place</numerusform>
            <numerusform>Mark %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was found in %n place(s). Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Nothing was found in %n place. Ctrl+Z takes it back.</numerusform>
            <numerusform>Nothing was found in %n places. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PackDialog</name>
    <message numerus="yes">
        <source>%1 is made, with %n file(s) in it.</source>
        <translation>
            <numerusform>%1 is made, with %n file in it.</numerusform>
            <numerusform>%1 is made, with %n files in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RailModel</name>
    <message numerus="yes">
        <source>%1, %n record(s)</source>
        <translation>
            <numerusform>%1, %n record</numerusform>
            <numerusform>%1, %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecordPage</name>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The law still asks for %n item(s).</source>
        <translation>
            <numerusform>The law still asks for %n item.</numerusform>
            <numerusform>The law still asks for %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>gaps of a record</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RecordSaving</name>
    <message numerus="yes">
        <source>Not saved: %n answer(s) to mend.</source>
        <translation>
            <numerusform>Not saved: %n answer to mend.</numerusform>
            <numerusform>Not saved: %n answers to mend.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReportsPage</name>
    <message numerus="yes">
        <source>The report has no such pages: it has %n pages.</source>
        <translation>
            <numerusform>The report has no such pages: it has one page.</numerusform>
            <numerusform>The report has no such pages: it has %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SearchPlanPanel</name>
    <message numerus="yes">
        <source>Nothing found in the %n open place(s)…</source>
        <translation>
            <numerusform>Nothing found in the %n open place…</numerusform>
            <numerusform>Nothing found in the %n open places…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SectionList</name>
    <message numerus="yes">
        <source>%n to mend</source>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message numerus="yes">
        <source>After %n minute(s) without use</source>
        <translation>
            <numerusform>After %n minute without use</numerusform>
            <numerusform>After %n minutes without use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StepBar</name>
    <message numerus="yes">
        <source>%1 (%n thing(s) first)</source>
        <translation>
            <numerusform>%1 (%n thing first)</numerusform>
            <numerusform>%1 (%n things first)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StepWords</name>
    <message numerus="yes">
        <source>Created with %n answer(s)</source>
        <translation>
            <numerusform>Created with %n answer</numerusform>
            <numerusform>Created with %n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TextLimits</name>
    <message numerus="yes">
        <source>%n control character(s) were left out.</source>
        <translation>
            <numerusform>%n control character was left out.</numerusform>
            <numerusform>%n control characters were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Timeline</name>
    <message numerus="yes">
        <source>%1, %n day(s)</source>
        <translation>
            <numerusform>%1, %n day</numerusform>
            <numerusform>%1, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n day(s)</source>
        <translation>
            <numerusform>overdue %n day</numerusform>
            <numerusform>overdue %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unlocking::Strength</name>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s)</source>
        <translation>
            <numerusform>about %n day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n year(s)</source>
        <translation>
            <numerusform>about %n year</numerusform>
            <numerusform>about %n years</numerusform>
        </translation>
    </message>
</context>
</TS>
