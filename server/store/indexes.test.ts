import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { unpackHour } from "../../golden/data.ts";
import { handClock } from "../ports/clock.ts";
import { openTested } from "../testing/store/open-tested.ts";
import { connect } from "./sqlite/driver.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-indexes-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Since 0.1.0. */
const NEW_INDEXES = [
	"agreements_of_conversation",
	"alert_calls_at",
	"alert_calls_of_person",
	"alerts_of_visitor",
	"alerts_open",
	"alerts_to_call",
	"answers_with_words",
	"article_addresses_of_article",
	"article_votes_by_time",
	"article_votes_missing",
	"article_votes_of_visitor",
	"articles_by_change",
	"asks_of_conversation",
	"asks_of_nobody",
	"asks_of_person",
	"asks_of_survey",
	"asks_of_visitor",
	"asks_to_settle",
	"asks_with_contact",
	"attachments_by_end",
	"attachments_by_file_id",
	"attachments_by_small_id",
	"attachments_of_author",
	"attachments_of_conversation",
	"attachments_of_reply",
	"attachments_of_site",
	"blocks_in_order",
	"blocks_of_visitor",
	"blocks_to_end",
	"calls_by_time",
	"check_backs_next",
	"comment_cards_left",
	"comment_cards_of_agent",
	"comment_cards_of_visitor",
	"comment_cards_once",
	"comment_cards_to_answer",
	"comment_cards_with_words",
	"complaints_in_order",
	"complaints_number",
	"complaints_of_conversation",
	"complaints_of_visitor",
	"complaints_remind",
	"complaints_secret",
	"conversations_by_answer",
	"conversations_by_ref",
	"conversations_in_order",
	"conversations_of_team",
	"conversations_spam",
	"conversations_to_erase",
	"episodes_by_time",
	"episodes_never_answered",
	"feed_products_names",
	"files_by_end",
	"files_of_attachment",
	"files_of_attachments_by_end",
	"files_of_person",
	"files_of_site",
	"help_searches_by_time",
	"help_searches_old",
	"hidden_values_by_end",
	"imported_ratings_with_words",
	"invitations_by_end",
	"invitations_by_token",
	"line_events_in_order",
	"links_by_end",
	"links_by_purpose",
	"links_of_person",
	"mail_links_by_age",
	"mail_links_of_visitor",
	"memberships_on_break",
	"mentions_by_time",
	"mentions_of_person",
	"mentions_unread",
	"monday_choices_of_person",
	"orders_by_time",
	"orders_of_email",
	"orders_of_site",
	"orders_of_subject",
	"passkeys_by_host",
	"passkeys_of_person",
	"promises_first_due",
	"promises_in_order",
	"promises_next",
	"promises_of_conversation",
	"promises_of_owner",
	"promises_of_visitor",
	"quiet_hours_change",
	"recoveries_done",
	"recoveries_in_order",
	"recoveries_next",
	"recoveries_of_conversation",
	"recoveries_of_visitor",
	"recoveries_open",
	"recoveries_opened",
	"relay_duties_ends",
	"relay_duties_of_relay",
	"return_links_by_end",
	"return_links_by_token",
	"saved_replies_by_name",
	"saved_replies_of_person",
	"saved_replies_sizes",
	"saved_reply_uses_by_month",
	"saved_views_of_person",
	"scheduled_messages_due",
	"scheduled_messages_ended",
	"search_behind_in_order",
	"search_rows_of_entry",
	"seen_origins_by_age",
	"sessions_by_time",
	"sessions_by_use",
	"sessions_of_person",
	"setting_versions_by_age",
	"setting_versions_of_site",
	"survey_invitations_due",
	"survey_links_by_end",
	"survey_links_of_survey",
	"tickets_by_end",
	"tickets_of_person",
	"told_waits_in_order",
	"visitor_tokens_of_visitor",
	"visitors_answered",
	"visitors_by_age",
	"visitors_by_email",
	"visitors_by_reply_to",
	"webhook_messages_at",
	"webhook_messages_due",
	"webhook_messages_ended",
	"webhook_messages_of_visitor",
	"webhook_messages_waiting",
];

test("a database of before has the indexes of today, and those that they replace are gone", async () => {
	const path = join(folder, "hour.db");
	unpackHour("0.1.0", path);
	const before = indexesOf(path);
	await (await openTested(path, handClock(0))).close();
	const after = indexesOf(path);
	expect(before.filter((name) => !after.includes(name))).toEqual([
		"conversations_by_state",
		"line_events_by_time",
		"ratings_given",
		"told_waits_by_time",
		"visitors_mailed",
	]);
	expect(after.filter((name) => !before.includes(name))).toEqual(NEW_INDEXES);
});

test("a database of 0.2.0 has what goes after its days in an order that can be counted in steps", async () => {
	const path = join(folder, "ending.db");
	unpackHour("0.2.0", path);
	await (await openTested(path, handClock(0))).close();
	const columns = (index: string) =>
		ask(path, `select name from pragma_index_info('${index}')`).flat();
	expect(columns("conversations_to_erase")).toEqual([
		"site_id",
		"state",
		"state_since",
		"id",
	]);
	expect(columns("answers_with_words")).toEqual([
		"site_id",
		"at",
		"ask_id",
		"question",
	]);
	expect(columns("asks_with_contact")).toEqual([
		"site_id",
		"answered_at",
		"id",
	]);
});

test("NT2 whoever had left an address is mailed still", async () => {
	const path = join(folder, "mailed.db");
	unpackHour("0.1.0", path);
	await (await openTested(path, handClock(0))).close();
	const left = ask(path, "select reply_to, answered from visitors");
	expect(left.filter(([to]) => to !== null)).not.toEqual([]);
	expect(
		left.every(([to, answered]) => (to !== null) === (answered === 1)),
	).toBe(true);
});

function indexesOf(path: string): unknown[] {
	return ask(
		path,
		"select name from sqlite_master where type = 'index' and sql is not null order by name",
	).flat();
}

function ask(path: string, sql: string): unknown[][] {
	const database = connect(path);
	const rows = database.prepare(sql).raw().all() as unknown[][];
	database.close();
	return rows;
}
