-- Sign-in: accounts and their sessions (better-auth's tables). Accounts span organisations, so these hold no tenant data.
-- up
create table identity_user (
  "id" text primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null,
  "image" text, "createdAt" timestamptz not null, "updatedAt" timestamptz not null
);
create table identity_session (
  "id" text primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz not null, "updatedAt" timestamptz not null,
  "ipAddress" text, "userAgent" text, "userId" text not null references identity_user on delete cascade
);
create index identity_session_user on identity_session ("userId");
create table identity_account (
  "id" text primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references identity_user on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz,
  "scope" text, "password" text, "createdAt" timestamptz not null, "updatedAt" timestamptz not null
);
create index identity_account_user on identity_account ("userId");
create table identity_verification (
  "id" text primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz not null, "updatedAt" timestamptz not null
);
create table identity_rate_limit ("id" text primary key, "key" text not null unique, "count" integer not null, "lastRequest" bigint not null);
grant select, insert, update, delete on identity_user, identity_session, identity_account, identity_verification, identity_rate_limit to plumbline_app;
alter table membership add foreign key (user_id) references identity_user;

-- down
alter table membership drop constraint membership_user_id_fkey;
drop table identity_rate_limit, identity_verification, identity_account, identity_session, identity_user;
