import type { FileStore } from "../ports/file-store.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { attributeNames } from "./attribute-names.ts";
import { labelNames } from "./label-names.ts";
import type { ExportStore } from "./queries.ts";
import { sentFiles } from "./sent-files.ts";
import {
	askShape,
	cardShape,
	complaintShape,
	conversationShape,
	entryShape,
	linkShape,
	orderShape,
	promiseShape,
	ratingShape,
	recoveryShape,
	scheduledShape,
	valueShape,
	visitorShape,
} from "./shapes.ts";
import { entriesOf } from "./site-export.ts";

/** Everything that is kept of one person, as the parts of one JSON file. */
export async function* personExport(
	parts: { store: Pick<Store, "site"> & ExportStore; files: FileStore },
	visitor: VisitorRow,
	at: number,
): AsyncGenerator<string> {
	const { store } = parts;
	const person = visitorShape(visitor);
	const head = { format: "shopbell-person", version: 1, at, person };
	yield `${JSON.stringify(head).slice(0, -1)},"conversations":[`;
	const all = await store.conversationsToHand(visitor.site_id, visitor.id);
	const labels = await labelNames(store, visitor.site_id);
	for (const [index, row] of all.entries()) {
		const ratings = await store.ratingsToExport(row);
		const promises = await store.promisesToExport(row);
		const recoveries = await store.recoveriesToExport(row);
		const complaints = await store.complaintsToExport(row);
		const scheduled = await store.scheduledToExport(row);
		const said = {
			...conversationShape(row, labels),
			ratings: ratings.map(ratingShape),
			promises: promises.map((one) => promiseShape(row.id, one)),
			recoveries: recoveries.map((one) => recoveryShape(row.id, one)),
			complaints: complaints.map((one) => complaintShape(row.id, one)),
			scheduled: scheduled ? scheduledShape(scheduled) : null,
		};
		const between = index === 0 ? "\n" : ",\n";
		yield `${between}${JSON.stringify(said).slice(0, -1)},"entries":[`;
		let before = "";
		for await (const entry of entriesOf(store, row)) {
			yield `${before}\n${JSON.stringify(entryShape(entry))}`;
			before = ",";
		}
		yield "]}";
	}
	yield '],"files":[';
	let between = "\n";
	for (const row of all)
		for await (const { id, bytes } of sentFiles(parts, row)) {
			const data = Buffer.from(bytes).toString("base64");
			yield `${between}${JSON.stringify({ id, data })}`;
			between = ",\n";
		}
	const asks = await store.asksToHand(visitor.site_id, visitor.id);
	yield `],"asks":${JSON.stringify(asks.map(askShape))}`;
	const cards = await store.cardsToHand(visitor);
	yield `,"commentCards":${JSON.stringify(cards.map(cardShape))}`;
	const orders = await store.ordersToHand(visitor);
	yield `,"ordersTold":${JSON.stringify(orders.map(orderShape))}`;
	const names = await attributeNames(store, visitor.site_id);
	const values = await store.attributesToHand(visitor);
	yield `,"attributes":${JSON.stringify(values.map((row) => valueShape(row, names)))}`;
	const links = await store.linksToHand(visitor);
	yield `,"linkedPeople":${JSON.stringify(links.map(linkShape))}`;
	const block = await store.blockToHand(visitor);
	yield `,"block":${JSON.stringify(block ?? null)}}\n`;
}
