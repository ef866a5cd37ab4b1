// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/attachfile.h"

#include "models/core/text.h"
#include "models/itemmodels/formats.h"
#include "models/itemmodels/longreading.h"
#include "models/itemmodels/vaultsession.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::AttachFile)
};

QString nameFor(const QFileInfo &info)
{
    QString name = core::normalised(info.fileName());
    for (QChar &c : name) {
        if (c.category() == QChar::Other_Control)
            c = u'_';
    }
    return name;
}

core::Error refusal(core::ErrorCode code, const QString &message)
{
    return {code, message, {}, {}};
}

core::Result<> check(const QFileInfo &info)
{
    using enum core::ErrorCode;
    const QString name = info.fileName().left(100);
    if (info.isDir())
        return core::fail(refusal(Invalid, Tr::tr("\"%1\" is a folder; attach files one by one or as an archive.").arg(info.fileName().isEmpty() ? info.path() : name)));
    if (!info.exists())
        return core::fail(refusal(NotFound, Tr::tr("\"%1\" cannot be found.").arg(name)));
    if (!info.isFile())
        return core::fail(refusal(Invalid, Tr::tr("\"%1\" is no ordinary file.").arg(name)));
    if (info.size() > storage::kMaxAttachmentBytes) {
        const QLocale locale = itemmodels::numberLocale();
        return core::fail(refusal(Invalid, Tr::tr("\"%1\" has %2; a vault takes files of up to %3.")
                                               .arg(name, locale.formattedDataSize(info.size()), locale.formattedDataSize(storage::kMaxAttachmentBytes))));
    }
    return {};
}

} // namespace

core::Result<TakenFile> takeFile(itemmodels::VaultSession &session, const QString &path)
{
    const QFileInfo info(path);
    if (auto fits = check(info); !fits)
        return core::fail(fits.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(refusal(core::ErrorCode::Io, Tr::tr("\"%1\" cannot be read: %2").arg(info.fileName().left(100), file.errorString())));
    const auto stored = session.addAttachment(file);
    if (!stored)
        return core::fail(stored.error());
    return TakenFile {{nameFor(info), stored->sha256}, stored->vaultIsLarge};
}

QStringList filesOf(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

void saveFileAs(const Context &context, QWidget *parent, const records::Attachment &attachment)
{
    const QString path = context.questions.saveFile(parent, Tr::tr("Save attachment"), attachment.name, {});
    if (path.isEmpty())
        return;
    itemmodels::writeAttachment(context.session, attachment.sha256, path, [context, parent = QPointer(parent)](const core::Result<> &written) {
        if (!written)
            context.questions.tell(parent, written.error());
        else
            context.navigator.say(Tr::tr("Saved. The copy is outside the vault and not encrypted."));
    });
}

} // namespace ui
