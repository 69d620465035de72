import {
	type Kysely,
	type KyselyPlugin,
	type Migration,
	Migrator,
} from "kysely";
import { crash } from "../ports/failpoint.ts";
import type { Dialect } from "./contract/by-dialect.ts";
import { first } from "./migrations/001-first.ts";
import { routing } from "./migrations/002-routing.ts";
import { privacy } from "./migrations/003-privacy.ts";
import { texts } from "./migrations/004-texts.ts";
import { rebuilds } from "./migrations/005-rebuilds.ts";
import { indexes } from "./migrations/006-indexes.ts";
import { storeValues } from "./migrations/007-store-values.ts";
import { signIn } from "./migrations/008-sign-in.ts";
import { credits } from "./migrations/009-credits.ts";
import { joined } from "./migrations/010-joined.ts";
import { attention } from "./migrations/011-attention.ts";
import { waits } from "./migrations/012-waits.ts";
import { returnLinks } from "./migrations/013-return-links.ts";
import { accounts } from "./migrations/014-accounts.ts";
import { audit } from "./migrations/015-audit.ts";
import { files } from "./migrations/016-files.ts";
import { shop } from "./migrations/017-shop.ts";
import { flatReads } from "./migrations/018-flat-reads.ts";
import { asks } from "./migrations/019-asks.ts";
import { figures } from "./migrations/020-figures.ts";
import { desk } from "./migrations/021-desk.ts";
import { search } from "./migrations/022-search.ts";
import { savedReplies } from "./migrations/023-saved-replies.ts";
import { answering } from "./migrations/024-answering.ts";
import { views } from "./migrations/025-views.ts";
import { attributes } from "./migrations/026-attributes.ts";
import { tags } from "./migrations/027-tags.ts";
import { sorting } from "./migrations/028-sorting.ts";
import { quietHours } from "./migrations/029-quiet-hours.ts";
import { attachments } from "./migrations/030-attachments.ts";
import { blocking } from "./migrations/031-blocking.ts";
import { productFeed } from "./migrations/033-product-feed.ts";
import { replyFiles } from "./migrations/034-reply-files.ts";
import { promises } from "./migrations/035-promises.ts";
import { consoleLanguages } from "./migrations/037-console-languages.ts";
import { help } from "./migrations/039-help.ts";
import { policies } from "./migrations/040-policies.ts";
import { followUps } from "./migrations/041-follow-ups.ts";
import { repair } from "./migrations/042-repair.ts";
import { relays } from "./migrations/043-relays.ts";
import { complaints } from "./migrations/045-complaints.ts";
import { improvements } from "./migrations/047-improvements.ts";
import { saidOfArticles } from "./migrations/048-said-of-articles.ts";
import { repairAgain } from "./migrations/052-repair-again.ts";
import { complaintReminders } from "./migrations/053-complaint-reminders.ts";
import { agreements } from "./migrations/054-agreements.ts";
import { complaintDays } from "./migrations/054-complaint-days.ts";
import { recoveryDays } from "./migrations/054-recovery-days.ts";

/**
 * One change of the schema: one body in words that every database understands, or one for each where they differ.
 * Both stand in one file, so that a name means the same everywhere.
 */
export type SchemaChange = Migration | Record<Dialect, Migration>;

/** In order, each once, for ever: a migration that was released is never edited. */
const MIGRATIONS: Readonly<Record<string, SchemaChange>> = {
	"001-first": first,
	"002-routing": routing,
	"003-privacy": privacy,
	"004-texts": texts,
	"005-rebuilds": rebuilds,
	"006-indexes": indexes,
	"007-store-values": storeValues,
	"008-sign-in": signIn,
	"009-credits": credits,
	"010-joined": joined,
	"011-attention": attention,
	"012-waits": waits,
	"013-return-links": returnLinks,
	"014-accounts": accounts,
	"015-audit": audit,
	"016-files": files,
	"017-shop": shop,
	"018-flat-reads": flatReads,
	"019-asks": asks,
	"020-figures": figures,
	"021-desk": desk,
	"023-saved-replies": savedReplies,
	"022-search": search,
	"024-answering": answering,
	"025-views": views,
	"026-attributes": attributes,
	"027-tags": tags,
	"028-sorting": sorting,
	"029-quiet-hours": { up: quietHours },
	"030-attachments": attachments,
	"031-blocking": blocking,
	"033-product-feed": productFeed,
	"034-reply-files": replyFiles,
	"035-promises": promises,
	"037-console-languages": consoleLanguages,
	"039-help": help,
	"040-policies": policies,
	"041-follow-ups": followUps,
	"042-repair": repair,
	"043-relays": relays,
	"045-complaints": complaints,
	"047-improvements": improvements,
	"048-said-of-articles": saidOfArticles,
	"052-repair-again": repairAgain,
	"053-complaint-reminders": complaintReminders,
	"054-agreements": agreements,
	"054-complaint-days": complaintDays,
	"054-recovery-days": recoveryDays,
};

/** What a database of this version has behind it. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS);

/** Brings the schema up to date in one transaction. Throws what a failing migration threw, and then nothing is changed. */
export async function migrate<T>(
	db: Kysely<T>,
	dialect: Dialect,
	changes = MIGRATIONS,
): Promise<void> {
	const migrations = Object.entries(changes).map(
		([name, change]) => [name, bodyOf(change, dialect)] as const,
	);
	const migrator = new Migrator({
		db: db.withPlugin(crashing),
		provider: { getMigrations: async () => Object.fromEntries(migrations) },
	});
	const { error } = await migrator.migrateToLatest();
	if (error) throw error;
}

/** Each statement is a step at which fault tests may end the process. */
const crashing: KyselyPlugin = {
	transformQuery({ node }) {
		crash("crash-in-upgrade", 1);
		return node;
	},
	transformResult: async ({ result }) => result,
};

function bodyOf(change: SchemaChange, dialect: Dialect): Migration {
	return "up" in change ? change : change[dialect];
}
