-- Fills the schema of 0.1.0 with 20 entries for each conversation of `temp.size`, the same at every run:
--   create temp table size as select 5000 as conversations;
-- The first conversation has 300 entries more. The tokens are in large.keys.json, their hashes stand here.

insert into sites (id, name, accent, position, origins, identity_keys, hours, languages, privacy_url, texts, created_at) values
  ('large-shop-00000000000', 'Lamp & Loom', '#8a4b2a', 'end', '["http://shop.test"]', '[{"kid":"large-kid","alg":"HS256","key":"bGFyZ2UtaWRlbnRpdHkta2V5LW9mLTMyLWJ5dGVz"}]', null, '["en"]', null, '{}', 1780000000000),
  ('large-books-0000000000', 'Second Street Books', '#28527a', 'end', '["http://books.test"]', '[]', null, '[]', null, '{}', 1780000000001);

insert into people (id, name, email, created_at) values
  ('large-noor-00000000000', 'Noor', 'noor@lamp-and-loom.example', 1780000000000),
  ('large-ines-00000000000', 'Ines', 'ines@second-street.example', 1780000000000);

-- Noor works for both shops.
insert into memberships (site_id, person_id, role, availability, slots, assigned_at) values
  ('large-shop-00000000000', 'large-noor-00000000000', 'owner', 'away', 3, 0),
  ('large-books-0000000000', 'large-noor-00000000000', 'agent', 'away', 3, 0),
  ('large-books-0000000000', 'large-ines-00000000000', 'owner', 'away', 3, 0);

insert into sessions (token_hash, person_id, csrf, created_at, used_at) values
  ('ECsFc23fVoJHiB78gwtW5fyglQQsM3u1EI_GD_whSOY', 'large-noor-00000000000', 'large-csrf-noor', 1780300000000, 1780300000000),
  ('yWP5DZbJcat6BM7zJNlZwQabsF00dVAKgrPP_yPvu4g', 'large-ines-00000000000', 'large-csrf-ines', 1780300000000, 1780300000000);

insert into secrets (name, value) values ('vapid', '{"publicKey":"BHhoNx_eRa3_DjXrLSod1AWgJuVvTr7cWxW7XuVfYFTitAJzXQIDiE5ISOWYtcSqiFVJhAogKfxq2A2siGM9b0g","privateKey":"5__RysY30oPNjxBEc65K5cVC8Ra8UQZS8cSruaZaMJY"}');

create temp table talks as
  with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < (select conversations from size))
  select i,
    case when i % 5 = 4 then 'large-books-0000000000' else 'large-shop-00000000000' end as site,
    printf('large-conversat%07d', i) as id,
    printf('large-visitor--%07d', i) as visitor,
    case when i = 0 then 320 else 20 end as entries,
    case when i % 50 = 7 and i < 1000 then 'open' when i % 50 = 9 and i < 500 then 'waiting' else 'closed' end as state,
    1780000000000 + i * 40 as began
  from n;

insert into visitors (site_id, id, token_hash, subject, name, email, orders, proven_at, created_at)
  select site, visitor, case when i = 0 then 'TtGqGMkdVrwDS-dRGliXCzThiaCUsUp9q5r3rkumyJM' else printf('large-hash-%07d', i) end,
    case when i % 3 = 0 then printf('customer-%d', i) end, case when i % 3 = 0 then printf('Customer %d', i) end, null,
    case when i % 3 = 0 then printf('[{"id":"LL-%d","at":"2026-05-30","total":%d,"currency":"EUR"}]', i, i % 90) else '[]' end,
    case when i % 3 = 0 then began end, began
  from talks;

insert into conversations (site_id, id, visitor_id, visitor_name, ref, state, state_since, closed_by, mode, relation, proof,
    agent_id, agent_name, epoch, last_seq, last_public_seq, preview_seq, last_visitor_seq, last_at, read_by_visitor,
    read_by_agent, wrote, ask_at, asked_seq, asked_at, score, started_at, queue_at, last_agent_at, last_visitor_at)
  select site, id, visitor, case when i % 3 = 0 then printf('Customer %d', i) end, printf('L%06d', i), state, began + 20,
    case state when 'closed' then 'large-noor-00000000000' end, 'live', case when i % 3 = 0 then 'customer' else 'visitor' end,
    case when i % 3 = 0 then 'signed' end,
    case state when 'waiting' then null else 'large-noor-00000000000' end, case state when 'waiting' then null else 'Noor' end,
    case state when 'waiting' then 0 else 1 end, entries, entries,
    case state when 'closed' then entries - 2 else entries end,
    case state when 'closed' then entries - 2 else entries end,
    began + entries, entries, entries, '[]', null,
    case state when 'closed' then entries else 0 end, case state when 'closed' then began + entries else 0 end,
    case when state = 'closed' and i % 2 = 0 then i % 5 + 1 end, began, began, began + entries - 3, began + entries - 2
  from talks;

insert into entries (site_id, conversation_id, seq, prev_public, kind, v, author_kind, author_id, author_name, client_id, audience, body, at, erased_at)
  with recursive s (seq) as (select 1 union all select seq + 1 from s where seq < 320)
  select site, id, seq, case when seq <= 2 then 0 else seq - 1 end,
    case when seq = 1 then 'started' when state = 'closed' and seq = entries - 1 then 'closed'
      when state = 'closed' and seq = entries then 'asked' when state <> 'waiting' and seq = 3 then 'assigned' else 'message' end,
    1,
    case when seq = 1 or (state <> 'waiting' and seq = 3) or (state = 'closed' and seq = entries) then 'system'
      when state = 'closed' and seq = entries - 1 then 'agent'
      when seq % 2 = 0 or state = 'waiting' then 'visitor' else 'agent' end,
    case when seq = 1 or (state <> 'waiting' and seq = 3) or (state = 'closed' and seq = entries) then null
      when state = 'closed' and seq = entries - 1 then 'large-noor-00000000000'
      when seq % 2 = 0 or state = 'waiting' then visitor else 'large-noor-00000000000' end,
    case when seq = 1 or (state <> 'waiting' and seq = 3) or (state = 'closed' and seq = entries) then null
      when (seq % 2 = 1 and state <> 'waiting') or (state = 'closed' and seq = entries - 1) then 'Noor' end,
    case when seq = 1 or (state <> 'waiting' and seq = 3) or (state = 'closed' and seq >= entries - 1) then null
      else printf('large-client-%07d-%03d', i, seq) end,
    case when seq = 1 then 'staff' else 'all' end,
    case when seq = 1 then '{"mode":"live","relation":"visitor","proof":null,"page":null,"language":"en"}'
      when state = 'closed' and seq = entries - 1 then '{"by":"agent"}'
      when state = 'closed' and seq = entries then printf('{"until":%d}', began + 259200000)
      when state <> 'waiting' and seq = 3 then '{"agent":{"id":"large-noor-00000000000","name":"Noor"},"reason":"least_loaded"}'
      else printf('{"text":"Line %d of conversation %d, as long as people write: is the blue one in stock, and when would it be here?"}', seq, i) end,
    began + seq, null
  from talks join s on seq <= entries;

insert into ratings (site_id, conversation_id, asked_seq, asked_at, relation, agents, format, score, solved, comment, given_at)
  select site, id, entries, began + entries, case when i % 3 = 0 then 'customer' else 'visitor' end, '["Noor"]', 'faces',
    case when i % 2 = 0 then i % 5 + 1 end, case when i % 2 = 0 then 'yes' end,
    case when i % 10 = 0 then printf('Comment %d', i) end, case when i % 2 = 0 then began + entries + 1 end
  from talks where state = 'closed';

drop table talks;
