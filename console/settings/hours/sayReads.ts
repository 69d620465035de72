import { signal } from "@preact/signals";

type ShopperReads = typeof import("./shopperReads.ts").shopperReads;

/** What puts hours into words: time zones weigh as much as a fifth of the console, and few people set hours. */
export const sayReads = signal<
	{ kind: "coming" } | { kind: "here"; say: ShopperReads } | { kind: "failed" }
>({ kind: "coming" });

export async function fetchReads(): Promise<void> {
	if (sayReads.value.kind === "here") return;
	try {
		const { shopperReads } = await import("./shopperReads.ts");
		sayReads.value = { kind: "here", say: shopperReads };
	} catch {
		// The connection is gone, or a newer console has been put in its place: the form works without.
		sayReads.value = { kind: "failed" };
	}
}
