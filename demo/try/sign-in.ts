/**
 * Uses the agent's link, where the page was given one: at the console itself somebody would have to press its
 * button first. Resolves with where the console begins.
 */
export async function signIn(link: string): Promise<string> {
	const [path = "", token] = link.split("#");
	if (!token) return path;
	const answer = await fetch("/console/session", {
		method: "POST",
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify({ token }),
	});
	// The console says what is wrong better than this page could.
	return answer.ok ? "/console" : link;
}
