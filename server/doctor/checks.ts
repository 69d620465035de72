import { address } from "./address.ts";
import { backups } from "./backups.ts";
import type { Check } from "./check.ts";
import { clock } from "./clock.ts";
import { database } from "./database.ts";
import { databaseServer } from "./database-server.ts";
import { disk } from "./disk.ts";
import { files } from "./files.ts";
import { folder } from "./folder.ts";
import { headers } from "./headers.ts";
import { https } from "./https.ts";
import { limits } from "./limits.ts";
import { mail } from "./mail.ts";
import { node } from "./node.ts";
import { proxies } from "./proxies.ts";
import { pushKeys } from "./push-keys.ts";
import { relay } from "./relay.ts";
import { schema } from "./schema.ts";
import { settings } from "./settings.ts";
import { webSocket } from "./web-socket.ts";

/** Everything that the doctor looks at, in the order in which it is said: this machine, the data, then the ways to it. */
export const CHECKS: readonly Check[] = [
	node,
	clock,
	limits,
	settings,
	folder,
	disk,
	database,
	schema,
	databaseServer,
	backups,
	files,
	relay,
	address,
	https,
	proxies,
	headers,
	webSocket,
	mail,
	pushKeys,
];
