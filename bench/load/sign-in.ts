import { OLDEST_PROTOCOL } from "../../protocol/version.ts";
import { openRawSocket, type RawSocket } from "./raw-socket.ts";

/** Where a server is reached. */
export interface Reached {
	port: number;
	origin: string;
}

/** The session of an agent. */
export interface Session {
	cookie: string;
	csrf: string;
}

export interface Console extends Session {
	me: string;
	socket: RawSocket;
}

/** Uses the link of a sign-in or of an invitation. */
export async function signIn(
	{ port, origin }: Reached,
	path: "session" | "invitation",
	body: object,
): Promise<Session> {
	const answer = await fetch(`http://127.0.0.1:${port}/console/${path}`, {
		method: "POST",
		headers: { Origin: origin, "Content-Type": "application/json" },
		body: JSON.stringify(body),
	});
	if (!answer.ok) throw new Error(`no sign-in: ${await answer.text()}`);
	const { csrf } = (await answer.json()) as { csrf: string };
	const cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
	return { cookie, csrf };
}

/** A console of a session, which has said hello. */
export async function openConsole(
	at: Reached,
	{ cookie, csrf }: Session,
): Promise<Console> {
	const auth = { csrf };
	const way = { ...at, namespace: "/console", cookie, auth } as const;
	const socket = await openRawSocket(way);
	// A checkout beside which it is measured may be one protocol behind.
	const hello = { protocol: OLDEST_PROTOCOL };
	const { me } = await socket.ask<{ me: { id: string } }>("hello", hello);
	return { cookie, csrf, me: me.id, socket };
}
