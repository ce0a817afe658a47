// Every route of the server, by the file that holds it. The table that binds them to methods, paths
// and rights is route_table.cc; CouchDB's meaning of each is in SYNC.md section 4.
#pragma once

#include "server-stub/routes/service.h"

namespace earshot::server {

// server_routes.cc
Response GetWelcome(Service&, Call&);
Response GetUp(Service&, Call&);
Response GetAllDatabases(Service&, Call&);
Response PostFirstAdmin(Service&, Call&);
Response PostBackup(Service&, Call&);
// session.cc
Response GetSession(Service&, Call&);
Response PostSession(Service&, Call&);
Response DeleteSession(Service&, Call&);
Response SignedInReply(Service&, Call&, int status, const User& user);
// users.cc
Response GetUser(Service&, Call&);
Response PutUser(Service&, Call&);
// databases.cc
Response PutDatabase(Service&, Call&);
Response GetDatabase(Service&, Call&);
Response DeleteDatabase(Service&, Call&);
Response GetSecurity(Service&, Call&);
Response PutSecurity(Service&, Call&);
Response GetRevsLimit(Service&, Call&);
Response PutRevsLimit(Service&, Call&);
Response PostEnsureFullCommit(Service&, Call&);
Response PostCompact(Service&, Call&);
// changes.cc
Response GetChanges(Service&, Call&);
// all_docs.cc
Response GetAllDocs(Service&, Call&);
// bulk.cc
Response PostBulkDocs(Service&, Call&);
Response PostBulkGet(Service&, Call&);
Response PostRevsDiff(Service&, Call&);
// documents.cc
Response PostDocument(Service&, Call&);
Response GetDocument(Service&, Call&);
Response PutDocument(Service&, Call&);
Response DeleteDocument(Service&, Call&);
Response NotStored(Service&, Call&);  // views, purge, other attachments: 501
// attachments.cc
Response GetAttachment(Service&, Call&);
Response PutAttachment(Service&, Call&);
Response DeleteAttachment(Service&, Call&);
// local.cc
Response GetLocal(Service&, Call&);
Response PutLocal(Service&, Call&);
Response DeleteLocal(Service&, Call&);

}  // namespace earshot::server
