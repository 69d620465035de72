import { UPLOAD_HEADERS } from "../../protocol/attachment.ts";

/** A request about a file, as a page makes it. */
export interface FileRequest {
	tab: string;
	file: string;
	method: "PUT" | "GET" | "DELETE";
	/** Of a piece: where it begins, and its bytes. */
	offset: number;
	size: number;
	/** So many bytes are there, as the relay says; null: it has not answered, or says nothing of it. */
	told: number | null;
}

export interface FileWays {
	/** Every request, in the order in which they are made. */
	requests: FileRequest[];
	/** Whether this piece goes twice at once, and again when it is there. */
	twice(): boolean;
	/** Mutant: the page asks nothing of what is there, and begins at 0. */
	forgets: boolean;
}

/** Says which page asks; no relay sees it. */
export const TAB = "X-Tab";

/** The file that an address is of. */
export function fileIn(address: string): string | undefined {
	const { pathname } = new URL(address);
	return /^(?:\/console)?\/files\/[\w-]+\/([\w-]+)$/.exec(pathname)?.[1];
}

/** As the browser does it, noted. */
export async function fetchFile(
	file: string,
	init: RequestInit & { headers: Headers },
	{ requests, twice, forgets }: FileWays,
	go: (init: RequestInit) => Promise<Response>,
): Promise<Response> {
	const { headers, body } = init;
	const request: FileRequest = {
		tab: headers.get(TAB) ?? "",
		file,
		method: (init.method ?? "GET") as FileRequest["method"],
		offset: Number(headers.get(UPLOAD_HEADERS.offset) ?? 0),
		size: body instanceof Blob ? body.size : 0,
		told: null,
	};
	headers.delete(TAB);
	requests.push(request);
	const isTwice = request.method === "PUT" && twice();
	const other = isTwice && go(init).catch(() => {});
	const answer = await go(init);
	if (isTwice) {
		await other;
		// As where the reply was lost: before the page goes on.
		await go(init).catch(() => {});
	}
	request.told = toldIn(
		await answer
			.clone()
			.json()
			.catch(() => null),
	);
	return forgets && request.method === "GET"
		? Response.json({ refusal: { code: "not_found" } }, { status: 404 })
		: answer;
}

function toldIn(said: unknown): number | null {
	const { offset, refusal } = (said ?? {}) as {
		offset?: number;
		refusal?: { wanted?: number };
	};
	return offset ?? refusal?.wanted ?? null;
}
