// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/attachfile.h"

#include "models/core/text.h"
#include "models/itemmodels/attachrun.h"
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
#include <QWidget>

#include <algorithm>

using records::Attachment;
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

core::Result<storage::StoredAttachment> takeAtOnce(itemmodels::VaultSession &session, const QFileInfo &info)
{
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(refusal(core::ErrorCode::Io, Tr::tr("\"%1\" cannot be read: %2").arg(info.fileName().left(100), file.errorString())));
    return session.addAttachment(file);
}

// One file after the other. Lives as long as there is one to wait for.
class Taking : public std::enable_shared_from_this<Taking>
{
public:
    using Taken = std::function<void(const std::vector<Attachment> &)>;

    Taking(const Context &context, QWidget *parent, QStringList paths, Taken taken)
        : m_context(context), m_parent(parent), m_paths(std::move(paths)), m_taken(std::move(taken))
    {
    }

    void next()
    {
        while (!m_paths.isEmpty()) {
            const QFileInfo info(m_paths.takeFirst());
            if (auto fits = check(info); !fits)
                m_context.questions.tell(m_parent, fits.error());
            else if (info.size() > kLargeBytes)
                return takeLater(info);
            else
                note(info, takeAtOnce(m_context.session, info));
        }
        if (!m_files.empty())
            m_taken(m_files);
    }

private:
    static constexpr qint64 kLargeBytes = qint64(1) << 20; // from here on the window would stand still for a moment

    void takeLater(const QFileInfo &info)
    {
        m_context.navigator.say(Tr::tr("Attaching %1…").arg(info.fileName().left(100)));
        auto *run = new itemmodels::AttachRun(m_context.session, m_parent);
        run->add(info.filePath(), [self = shared_from_this(), run, info](const core::Result<storage::StoredAttachment> &stored) {
            run->deleteLater();
            self->note(info, stored);
            self->next();
        });
    }

    void note(const QFileInfo &info, const core::Result<storage::StoredAttachment> &stored)
    {
        if (!stored)
            return m_context.questions.tell(m_parent, stored.error());
        if (info.size() > kLargeBytes)
            m_context.navigator.say(Tr::tr("Attached %1.").arg(info.fileName().left(100)));
        if (stored->vaultIsLarge)
            m_context.navigator.say(Tr::tr("The attachments of this vault have passed 2 GiB; it takes up to 4 GiB."));
        m_files.push_back({nameFor(info), stored->sha256});
    }

    Context m_context;
    QWidget *m_parent; // goes with what waits
    QStringList m_paths;
    Taken m_taken;
    std::vector<Attachment> m_files;
};

} // namespace

void takeFiles(const Context &context, QWidget *parent, const QStringList &paths, const std::function<void(const std::vector<Attachment> &)> &taken)
{
    std::make_shared<Taking>(context, parent, paths, taken)->next();
}

bool addFiles(std::vector<Attachment> &files, const std::vector<Attachment> &more)
{
    const std::size_t before = files.size();
    for (const Attachment &file : more) {
        if (std::find(files.begin(), files.end(), file) == files.end())
            files.push_back(file);
    }
    return files.size() > before;
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

void saveFileAs(const Context &context, QWidget *parent, const Attachment &attachment)
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
