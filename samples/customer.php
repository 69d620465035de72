<?php
/*
 * Says to the chat who is signed in at your shop. PHP 8 or newer, nothing to install.
 *
 *   <script … data-identity="<?= identity_of($customer, $orders) ?>"></script>
 *
 * Sign on every page view, on your server. The secret never goes to a browser.
 */

const SITE = 'YOUR-SITE';
const KEY_ID = 'YOUR-KEY-ID';
const VALID_FOR_S = 30 * 60;

function identity_of(array $customer, array $orders = []): string
{
	$secret = getenv('SHOPBELL_IDENTITY_KEY');
	if (!$secret) throw new RuntimeException('SHOPBELL_IDENTITY_KEY is not set');
	$base64url = fn(string $bytes) => rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
	$head = ['alg' => 'HS256', 'typ' => 'JWT', 'kid' => KEY_ID];
	$claims = [
		'aud' => SITE,
		// The customer's id in your books. It never changes; names and addresses do.
		'sub' => (string) $customer['id'],
		'name' => $customer['name'],
		'email' => $customer['email'],
		// The newest ten are shown.
		'orders' => $orders,
		'iat' => time(),
		'exp' => time() + VALID_FOR_S,
	];
	$signed = $base64url(json_encode($head, JSON_THROW_ON_ERROR))
		. '.' . $base64url(json_encode($claims, JSON_THROW_ON_ERROR));
	$key = base64_decode(strtr($secret, '-_', '+/'));
	return $signed . '.' . $base64url(hash_hmac('sha256', $signed, $key, true));
}

// To try it: SHOPBELL_IDENTITY_KEY=… php customer.php
if (PHP_SAPI === 'cli' && realpath($argv[0]) === __FILE__) {
	echo identity_of(
		['id' => '1042', 'name' => 'Žaneta Müller', 'email' => 'zaneta@example.com'],
		[['id' => 'LL-4821', 'at' => '2026-05-30', 'total' => 129.5, 'currency' => 'EUR']],
	);
}
