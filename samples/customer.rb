# Says to the chat who is signed in at your shop. Ruby 2.7 or newer, nothing to install.
#
#   <script … data-identity="<%= identity_of(customer, orders) %>"></script>
#
# Sign on every page view, on your server. The secret never goes to a browser.
require "json"
require "openssl"

SITE = "YOUR-SITE"
KEY_ID = "YOUR-KEY-ID"
VALID_FOR_S = 30 * 60

def identity_of(customer, orders = [])
  secret = ENV["SHOPBELL_IDENTITY_KEY"].to_s
  raise "SHOPBELL_IDENTITY_KEY is not set" if secret.empty?

  now = Time.now.to_i
  head = { alg: "HS256", typ: "JWT", kid: KEY_ID }
  claims = {
    aud: SITE,
    # The customer's id in your books. It never changes; names and addresses do.
    sub: customer[:id].to_s,
    name: customer[:name],
    email: customer[:email],
    # The newest ten are shown.
    orders: orders,
    iat: now,
    exp: now + VALID_FOR_S
  }
  signed = [head, claims].map { |part| base64url(JSON.generate(part)) }.join(".")
  key = secret.tr("-_", "+/").unpack1("m")
  signed + "." + base64url(OpenSSL::HMAC.digest("SHA256", key, signed))
end

def base64url(bytes)
  [bytes].pack("m0").tr("+/", "-_").delete("=")
end

# To try it: SHOPBELL_IDENTITY_KEY=… ruby customer.rb
if __FILE__ == $PROGRAM_NAME
  puts identity_of(
    { id: "1042", name: "Žaneta Müller", email: "zaneta@example.com" },
    [{ id: "LL-4821", at: "2026-05-30", total: 129.5, currency: "EUR" }]
  )
end
