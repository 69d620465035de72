export function findRedis():
	| { program: string; env: Record<string, string> }
	| undefined;
export function ensureRedis(): Promise<string[]>;
