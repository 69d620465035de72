import { dirname, join } from "node:path";

/** Where the build has put what browsers get, seen from the program's own file. */
export function builtFolder(
	program: string,
	name: "widget" | "console" | "try",
): string {
	return join(dirname(program), "..", name);
}
