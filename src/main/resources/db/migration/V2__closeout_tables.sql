-- Amounts are whole fen, months are yyyy-MM, times are UTC. Runs on H2 and MySQL as it stands.

create table company (
  code varchar(20) not null primary key,
  name varchar(200) not null,
  standard varchar(10) not null
);

create table branch (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  code varchar(20) not null,
  name varchar(200) not null,
  constraint uk_branch unique (company, code),
  constraint fk_branch_company foreign key (company) references company (code)
);

create table department (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  branch varchar(20) not null,
  code varchar(20) not null,
  name varchar(200) not null,
  department_function varchar(30) not null,
  department_use varchar(20) not null,
  constraint uk_department unique (company, code),
  constraint fk_department_company foreign key (company) references company (code)
);

create table person (
  login varchar(64) not null primary key,
  name varchar(100) not null,
  company varchar(20) not null,
  department varchar(20) not null,
  superior varchar(64) not null,
  enabled boolean not null,
  demo boolean not null,
  technical boolean not null,
  password_hash varchar(200),
  must_change_password boolean not null,
  sign_in_version bigint not null,
  constraint fk_person_company foreign key (company) references company (code)
);

create table person_post (
  login varchar(64) not null,
  company varchar(20) not null,
  branch varchar(20) not null,
  department varchar(20) not null,
  role varchar(30) not null,
  constraint pk_person_post primary key (login, company, branch, department, role),
  constraint fk_person_post_person foreign key (login) references person (login)
);

-- Of a token its SHA-256 only; scopes as words with spaces between.
create table access_token (
  id bigint auto_increment primary key,
  login varchar(64) not null,
  name varchar(60) not null,
  token_hash char(64) not null,
  scopes varchar(300) not null,
  expires_on date not null,
  issued_by varchar(64) not null,
  issued_at datetime(6) not null,
  sign_in_version bigint not null,
  last_used_at datetime(6),
  revoked_by varchar(64),
  revoked_at datetime(6),
  constraint fk_access_token_person foreign key (login) references person (login)
);
create index ix_access_token_person on access_token (login);

-- Wrong passwords by person and address, by address, by person: the key is a SHA-256 of which.
create table sign_in_attempt (
  attempt_key char(64) not null primary key,
  failures int not null,
  failed_at datetime(6) not null,
  succeeded_at datetime(6)
);
create index ix_sign_in_attempt_failed on sign_in_attempt (failed_at);

create table number_sequence (
  sequence_key varchar(100) not null primary key,
  last_number bigint not null
);

create table audit_entry (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  actor varchar(64) not null,
  verb varchar(60) not null,
  subject varchar(120) not null,
  detail longtext not null,
  recorded_at datetime(6) not null,
  content_hash char(64) not null
);
create index ix_audit_entry_subject on audit_entry (company, subject);

create table closed_period (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  period_month char(7) not null,
  closed_by varchar(64) not null,
  closed_at datetime(6) not null,
  constraint uk_closed_period unique (company, period_month),
  constraint fk_closed_period_company foreign key (company) references company (code)
);

create table asset_class (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  code varchar(40) not null,
  parent_code varchar(40) not null,
  name varchar(200) not null,
  data_bearing boolean not null,
  constraint uk_asset_class unique (company, code),
  constraint fk_asset_class_company foreign key (company) references company (code)
);

-- The next free id of a table whose rows are written in batches.
create table id_block (
  table_name varchar(40) not null primary key,
  next_id bigint not null
);

-- card_values holds every field of a card; the columns beside it are what rules and queries ask for.
create table asset_card (
  id bigint not null primary key,
  version bigint not null,
  company varchar(20) not null,
  branch varchar(20) not null,
  code varchar(64) not null,
  name varchar(200) not null,
  kind varchar(30) not null,
  asset_class varchar(40) not null,
  department varchar(20) not null,
  custodian varchar(100) not null,
  location varchar(200) not null,
  serial_number varchar(100) not null,
  legacy_code varchar(64) not null,
  parent_code varchar(64) not null,
  source_document varchar(100) not null,
  data_bearing boolean not null,
  hazardous boolean not null,
  in_service_on date not null,
  added_in char(7) not null,
  cost_fen bigint not null,
  residual_value_fen bigint not null,
  method varchar(10) not null,
  custom_method varchar(1000) not null,
  life_months int not null,
  take_on_month char(7),
  take_on_accumulated_fen bigint not null,
  take_on_impairment_fen bigint not null,
  take_on_current_year_fen bigint,
  take_on_months int,
  take_on_year_opening_fen bigint,
  straight_line_basis varchar(10),
  using_departments varchar(200) not null,
  use_status varchar(20) not null,
  total_units decimal(24, 10),
  units_used decimal(24, 10),
  tax_class varchar(20),
  tax_basis_fen bigint,
  tax_accumulated_fen bigint,
  tax_life_months int,
  tax_election varchar(60) not null,
  card_values longtext not null,
  registered_as char(64) not null,
  stands_as char(64) not null,
  state varchar(30) not null,
  state_before_disposal varchar(30),
  stopped_on date,
  last_charge_month char(7),
  constraint uk_asset_card unique (company, code),
  constraint ck_asset_card_cost check (cost_fen > 0 or (cost_fen = 0 and kind <> 'FIXED_ASSET')),
  constraint ck_asset_card_residual check (residual_value_fen between 0 and cost_fen),
  constraint ck_asset_card_take_on check (take_on_accumulated_fen >= 0 and take_on_impairment_fen >= 0
    and take_on_accumulated_fen + take_on_impairment_fen <= cost_fen),
  constraint fk_asset_card_company foreign key (company) references company (code)
);
create index ix_asset_card_state on asset_card (company, state);
create index ix_asset_card_branch on asset_card (company, branch);
create index ix_asset_card_parent on asset_card (company, parent_code);
create index ix_asset_card_legacy on asset_card (company, legacy_code);
create index ix_asset_card_serial on asset_card (company, serial_number);
create index ix_asset_card_source on asset_card (company, source_document);

create table asset_field_change (
  id bigint auto_increment primary key,
  asset_id bigint not null,
  field varchar(40) not null,
  value_before longtext not null,
  value_after longtext not null,
  actor varchar(64) not null,
  reason longtext not null,
  changed_at datetime(6) not null,
  constraint fk_asset_field_change_asset foreign key (asset_id) references asset_card (id)
);
create index ix_asset_field_change_asset on asset_field_change (asset_id);

create table asset_state_change (
  id bigint auto_increment primary key,
  asset_id bigint not null,
  verb varchar(30) not null,
  from_state varchar(30) not null,
  to_state varchar(30) not null,
  actor varchar(64) not null,
  reason longtext not null,
  proof varchar(500) not null,
  changed_at datetime(6) not null,
  constraint fk_asset_state_change_asset foreign key (asset_id) references asset_card (id)
);

-- A month is written in the order of the cards and read by month and span of cards, so that what a month costs does not
-- grow with the months before it: no index by asset, whose rows are found by their months. No foreign key, which would be one.
create table depreciation_charge (
  period_month char(7) not null,
  asset_id bigint not null,
  kind varchar(10) not null,
  share_position int not null,
  company varchar(20) not null,
  amount_fen bigint not null,
  expense_code varchar(20) not null,
  expense_name varchar(100) not null,
  expense_detail varchar(100) not null,
  department varchar(20) not null,
  basis_version int not null,
  posted_in char(7) not null,
  posted_by varchar(100) not null,
  constraint pk_depreciation_charge primary key (period_month, asset_id, kind, share_position)
);
create index ix_depreciation_charge_source on depreciation_charge (posted_by);

-- The tax book, without departments. A month of pause is kept with its cause; place: months of the tax life deducted so far.
create table tax_charge (
  period_month char(7) not null,
  asset_id bigint not null,
  kind varchar(10) not null,
  company varchar(20) not null,
  amount_fen bigint not null,
  place int not null,
  cause varchar(20),
  basis_version int not null,
  posted_in char(7) not null,
  posted_by varchar(100) not null,
  constraint pk_tax_charge primary key (period_month, asset_id, kind)
);

-- What an asset is charged by in a book: inputs and settings as text, once for each content. A row of a book names its version.
-- Rules: versions of the tables that were asked. Complete from: the first month that is charged nothing any more.
create table depreciation_basis (
  asset_id bigint not null,
  book varchar(10) not null,
  basis_version int not null,
  company varchar(20) not null,
  content varchar(4000) not null,
  rules varchar(400) not null,
  made_in char(7) not null,
  complete_from char(7),
  constraint pk_depreciation_basis primary key (asset_id, book, basis_version)
);

-- Convention and rounding of a book; they count for assets that are charged for the first time after the choice.
create table book_setting (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  book varchar(10) not null,
  convention varchar(20) not null,
  rounding varchar(20) not null,
  chosen_by varchar(64) not null,
  chosen_at datetime(6) not null,
  constraint fk_book_setting_company foreign key (company) references company (code)
);

-- What happened to an asset, entered once and never changed; one change holds each kind of event once per asset.
create table life_event (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  asset_id bigint not null,
  kind varchar(30) not null,
  period_month char(7) not null,
  happened_on date,
  amount_fen bigint,
  replaced_fen bigint,
  add_months int,
  remaining_months int,
  residual_value_fen bigint,
  method varchar(10),
  change_number varchar(60) not null,
  entered_by varchar(64) not null,
  entered_at datetime(6) not null,
  constraint uk_life_event unique (asset_id, change_number, kind),
  constraint fk_life_event_asset foreign key (asset_id) references asset_card (id)
);
create index ix_life_event_company on life_event (company, asset_id);

-- What an asset under 工作量法 did in a month.
create table work_reading (
  asset_id bigint not null,
  period_month char(7) not null,
  company varchar(20) not null,
  units decimal(24, 10) not null,
  source varchar(100) not null,
  entered_by varchar(64) not null,
  entered_at datetime(6) not null,
  constraint pk_work_reading primary key (asset_id, period_month),
  constraint ck_work_reading_units check (units >= 0),
  constraint fk_work_reading_asset foreign key (asset_id) references asset_card (id)
);

create table voucher (
  id bigint auto_increment primary key,
  version bigint not null,
  voucher_key varchar(80) not null,
  company varchar(20) not null,
  branch varchar(20) not null,
  subject varchar(80) not null,
  replaces varchar(80),
  status varchar(20) not null,
  period_month char(7) not null,
  reviewed_by varchar(64) not null,
  confirmed_by varchar(64),
  voucher_date date,
  voucher_number varchar(20),
  ledger_reference varchar(300),
  refusal varchar(500),
  prepared_at datetime(6) not null,
  posted_at datetime(6),
  constraint uk_voucher_key unique (voucher_key),
  constraint uk_voucher_number unique (company, period_month, voucher_number),
  constraint ck_voucher_confirmer check (confirmed_by <> reviewed_by),
  constraint fk_voucher_company foreign key (company) references company (code)
);
create index ix_voucher_subject on voucher (company, subject);
create index ix_voucher_queue on voucher (company, status, period_month);

create table voucher_line (
  id bigint auto_increment primary key,
  voucher_id bigint not null,
  line_position int not null,
  step varchar(20) not null,
  account_code varchar(20) not null,
  account_name varchar(100) not null,
  account_detail varchar(100) not null,
  debit_fen bigint not null,
  credit_fen bigint not null,
  department varchar(20) not null,
  asset varchar(64) not null,
  constraint ck_voucher_line_side check ((debit_fen = 0) <> (credit_fen = 0)),
  constraint fk_voucher_line_voucher foreign key (voucher_id) references voucher (id)
);

create table sign_off_round (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  subject_type varchar(20) not null,
  subject_number varchar(80) not null,
  opened_at datetime(6) not null
);
create index ix_sign_off_round_subject on sign_off_round (company, subject_type, subject_number);

create table sign_off_barred (
  round_id bigint not null,
  login varchar(64) not null,
  constraint pk_sign_off_barred primary key (round_id, login),
  constraint fk_sign_off_barred_round foreign key (round_id) references sign_off_round (id)
);

create table sign_off_seat (
  id bigint auto_increment primary key,
  version bigint not null,
  round_id bigint not null,
  company varchar(20) not null,
  department varchar(20) not null,
  department_name varchar(200) not null,
  seat_level int not null,
  seat_mode varchar(10) not null,
  post_branch varchar(20) not null,
  post_department varchar(20) not null,
  post_role varchar(30) not null,
  decision varchar(10),
  return_target varchar(20),
  opinion longtext,
  signed_by varchar(64),
  signed_at datetime(6),
  constraint fk_sign_off_seat_round foreign key (round_id) references sign_off_round (id)
);

create table disposal_case (
  id bigint auto_increment primary key,
  version bigint not null,
  case_number varchar(60) not null,
  company varchar(20) not null,
  branch varchar(20) not null,
  applicant varchar(64) not null,
  reason varchar(20) not null,
  note longtext not null,
  stopped_on date not null,
  leaving varchar(20) not null,
  status varchar(30) not null,
  reviewed_by varchar(64),
  basis varchar(20) not null,
  derecognition_month char(7),
  cleaning_cost_fen bigint not null,
  scrap_material_fen bigint not null,
  more_expected boolean not null,
  prior_year varchar(20),
  earlier_years varchar(200) not null,
  sign_off_round bigint,
  vouchers_prepared int not null,
  follow_up_of varchar(60),
  reported_at datetime(6) not null,
  isolated_at datetime(6),
  constraint uk_disposal_case unique (case_number),
  constraint fk_disposal_case_company foreign key (company) references company (code)
);
create index ix_disposal_case_company on disposal_case (company, status);
create index ix_disposal_case_branch on disposal_case (company, branch);
create index ix_disposal_case_applicant on disposal_case (applicant);

-- The posts that were asked to sign a case, as they are called: 1000.FIN.DEPARTMENT_HEAD.
create table disposal_case_asked (
  case_id bigint not null,
  post varchar(100) not null,
  constraint pk_disposal_case_asked primary key (case_id, post),
  constraint fk_disposal_case_asked_case foreign key (case_id) references disposal_case (id)
);
create index ix_disposal_case_asked_post on disposal_case_asked (post);

create table disposal_line (
  id bigint auto_increment primary key,
  version bigint not null,
  case_id bigint not null,
  asset_id bigint not null,
  open_asset_id bigint,
  status varchar(20) not null,
  sanitisation_method varchar(20),
  sanitisation_tool varchar(200),
  sanitisation_verifier varchar(100),
  media_serial varchar(100),
  certificate_number varchar(100),
  isolation_kind varchar(20),
  scanned_code varchar(64),
  isolation_location varchar(200),
  seal_number varchar(100),
  strike_reason longtext,
  constraint uk_disposal_line_open_asset unique (open_asset_id),
  constraint fk_disposal_line_case foreign key (case_id) references disposal_case (id),
  constraint fk_disposal_line_asset foreign key (asset_id) references asset_card (id)
);

create table disposal_step (
  id bigint auto_increment primary key,
  case_id bigint not null,
  verb varchar(40) not null,
  actor varchar(64) not null,
  decision varchar(30) not null,
  detail longtext not null,
  done_at datetime(6) not null,
  constraint fk_disposal_step_case foreign key (case_id) references disposal_case (id)
);
create index ix_disposal_step_actor on disposal_step (actor, verb);

create table disposal_supplement (
  id bigint auto_increment primary key,
  version bigint not null,
  case_number varchar(60) not null,
  open_case_number varchar(60),
  turn int not null,
  kind varchar(20) not null,
  amount_fen bigint not null,
  vat_fen bigint not null,
  vat_detail varchar(100) not null,
  last_amount boolean not null,
  status varchar(30) not null,
  vouchers_prepared int not null,
  registered_by varchar(64) not null,
  registered_at datetime(6) not null,
  constraint uk_disposal_supplement unique (case_number, turn),
  constraint uk_disposal_supplement_open unique (open_case_number),
  constraint fk_disposal_supplement_case foreign key (case_number) references disposal_case (case_number)
);

create table restore_request (
  id bigint auto_increment primary key,
  version bigint not null,
  restore_number varchar(60) not null,
  case_number varchar(60) not null,
  company varchar(20) not null,
  branch varchar(20) not null,
  applicant varchar(64) not null,
  reason varchar(30) not null,
  note longtext not null,
  status varchar(30) not null,
  reviewed_by varchar(64),
  worth_fen bigint not null,
  vouchers_prepared int not null,
  requested_at datetime(6) not null,
  constraint uk_restore_request unique (restore_number),
  constraint fk_restore_request_case foreign key (case_number) references disposal_case (case_number)
);
create index ix_restore_request_case on restore_request (case_number);

create table restore_line (
  id bigint auto_increment primary key,
  restore_id bigint not null,
  asset_id bigint not null,
  open_asset_id bigint,
  new_asset_id bigint,
  constraint uk_restore_line_open_asset unique (open_asset_id),
  constraint fk_restore_line_restore foreign key (restore_id) references restore_request (id),
  constraint fk_restore_line_asset foreign key (asset_id) references asset_card (id)
);

create table archive_record (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  case_number varchar(60) not null,
  content longtext not null,
  content_hash char(64) not null,
  archived_at datetime(6) not null,
  constraint uk_archive_record unique (case_number)
);

create table inbox_message (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  recipient varchar(64) not null,
  kind varchar(60) not null,
  subject varchar(80) not null,
  step varchar(100) not null,
  due datetime(6),
  delivered_at datetime(6) not null
);
create index ix_inbox_message_recipient on inbox_message (recipient);
create index ix_inbox_message_subject on inbox_message (company, subject);

create table kept_document (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  name varchar(200) not null,
  content_hash char(64) not null,
  content_size bigint not null,
  kept_by varchar(64) not null,
  kept_at datetime(6) not null
);
create index ix_kept_document_hash on kept_document (content_hash);

create table purchase_document (
  id bigint auto_increment primary key,
  version bigint not null,
  company varchar(20) not null,
  source_document varchar(100) not null,
  fingerprint varchar(64) not null,
  received_at datetime(6),
  cancelled_at datetime(6),
  constraint uk_purchase_document unique (company, source_document),
  constraint fk_purchase_document_company foreign key (company) references company (code)
);

create table register_import (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  whole_company boolean not null,
  document_id bigint not null,
  file_name varchar(200) not null,
  profile longtext not null,
  status varchar(20) not null,
  stop_asked boolean not null,
  progress int not null,
  rows_read int not null,
  rows_good int not null,
  rows_faulty int not null,
  rows_unchanged int not null,
  rows_warned int not null,
  rows_applied int not null,
  sentence longtext not null,
  sentence_en longtext not null,
  asked_setting varchar(30) not null,
  proposal varchar(60) not null,
  assumed longtext not null,
  assumed_en longtext not null,
  good_only boolean not null,
  ledger_cost_fen bigint,
  ledger_accumulated_fen bigint,
  ledger_impairment_fen bigint,
  taken_cost_fen bigint,
  taken_accumulated_fen bigint,
  taken_impairment_fen bigint,
  started_by varchar(64) not null,
  started_at datetime(6) not null,
  beat_at datetime(6) not null,
  node varchar(36),
  queued_at datetime(6),
  applied_by varchar(64),
  signed_by varchar(64),
  signed_for longtext,
  constraint ck_register_import_signer check (signed_by <> applied_by),
  constraint fk_register_import_company foreign key (company) references company (code),
  constraint fk_register_import_document foreign key (document_id) references kept_document (id)
);
create index ix_register_import_company on register_import (company);

-- The branches whose assets an import may bring in where it is not one of the whole company.
create table register_import_branch (
  import_id bigint not null,
  branch varchar(20) not null,
  constraint pk_register_import_branch primary key (import_id, branch),
  constraint fk_register_import_branch_import foreign key (import_id) references register_import (id)
);

create table import_class_total (
  import_id bigint not null,
  asset_class varchar(40) not null,
  cards int not null,
  cost_fen bigint not null,
  accumulated_fen bigint not null,
  impairment_fen bigint not null,
  constraint pk_import_class_total primary key (import_id, asset_class),
  constraint fk_import_class_total_import foreign key (import_id) references register_import (id)
);

create table import_finding (
  id bigint auto_increment primary key,
  import_id bigint not null,
  row_line int not null,
  severity varchar(10) not null,
  column_name varchar(300) not null,
  cell_value varchar(300) not null,
  field varchar(40) not null,
  code varchar(80) not null,
  sentence longtext not null,
  sentence_en longtext not null,
  constraint fk_import_finding_import foreign key (import_id) references register_import (id)
);
create index ix_import_finding_import on import_finding (import_id, severity, row_line);

create table import_profile (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  name varchar(100) not null,
  profile_version int not null,
  content longtext not null,
  saved_by varchar(64) not null,
  saved_at datetime(6) not null,
  constraint uk_import_profile unique (company, name, profile_version),
  constraint fk_import_profile_company foreign key (company) references company (code)
);

-- Of the ERP, at the end of a month; debits are positive, separators of account levels are left out.
create table ledger_balance (
  company varchar(20) not null,
  period_month char(7) not null,
  account_code varchar(20) not null,
  account_name varchar(200) not null,
  closing_fen bigint not null,
  constraint pk_ledger_balance primary key (company, period_month, account_code),
  constraint fk_ledger_balance_company foreign key (company) references company (code)
);

create table reconciliation (
  company varchar(20) not null,
  period_month char(7) not null,
  made_by varchar(64) not null,
  made_at datetime(6) not null,
  balances int not null,
  constraint pk_reconciliation primary key (company, period_month),
  constraint fk_reconciliation_company foreign key (company) references company (code)
);

create table reconciliation_check (
  company varchar(20) not null,
  period_month char(7) not null,
  account_code varchar(20) not null,
  account_name varchar(100) not null,
  ours_fen bigint not null,
  ledger_fen bigint,
  constraint pk_reconciliation_check primary key (company, period_month, account_code),
  constraint fk_reconciliation_check foreign key (company, period_month) references reconciliation (company, period_month)
);

create table reconciliation_difference (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  account_code varchar(20) not null,
  cause varchar(30) not null,
  subject varchar(100) not null,
  amount_fen bigint not null,
  first_month char(7) not null,
  last_month char(7) not null,
  first_seen_on date not null,
  settled_on date,
  owner varchar(64) not null,
  note varchar(500) not null,
  constraint fk_reconciliation_difference_company foreign key (company) references company (code)
);
create index ix_reconciliation_difference on reconciliation_difference (company, account_code, settled_on);

create table what_if (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  file_name varchar(200) not null,
  status varchar(20) not null,
  stop_asked boolean not null,
  from_month char(7) not null,
  months int not null,
  progress int not null,
  cards bigint not null,
  affected bigint not null,
  started_by varchar(64) not null,
  started_at datetime(6) not null,
  beat_at datetime(6) not null,
  constraint fk_what_if_company foreign key (company) references company (code)
);

create table what_if_effect (
  what_if_id bigint not null,
  asset_class varchar(40) not null,
  period_month char(7) not null,
  before_fen bigint not null,
  after_fen bigint not null,
  tax_before_fen bigint not null,
  tax_after_fen bigint not null,
  deferred_tax_fen bigint not null,
  constraint pk_what_if_effect primary key (what_if_id, asset_class, period_month),
  constraint fk_what_if_effect foreign key (what_if_id) references what_if (id)
);

create table what_if_not_priced (
  what_if_id bigint not null,
  asset varchar(64) not null,
  reason longtext not null,
  constraint pk_what_if_not_priced primary key (what_if_id, asset),
  constraint fk_what_if_not_priced foreign key (what_if_id) references what_if (id)
);

-- A month of a company is run once: started twice or on two nodes at once, the second finds the first.
create table depreciation_run (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  period_month char(7) not null,
  status varchar(20) not null,
  round int not null,
  posted_round int not null,
  started_by varchar(64) not null,
  started_at datetime(6) not null,
  phase_since datetime(6),
  reviewed_by varchar(64),
  confirmed_by varchar(64),
  voucher_key varchar(80),
  constraint uk_depreciation_run unique (company, period_month),
  constraint fk_depreciation_run_company foreign key (company) references company (code)
);

-- Cards by their ids, both ends included; done once, in one transaction with its rows.
create table depreciation_run_part (
  id bigint auto_increment primary key,
  run_id bigint not null,
  round int not null,
  part_number int not null,
  first_id bigint not null,
  last_id bigint not null,
  cards int not null,
  status varchar(20) not null,
  charge_rows int not null,
  amount_fen bigint not null,
  worked_by varchar(40) not null,
  done_at datetime(6),
  millis bigint not null,
  constraint uk_depreciation_run_part unique (run_id, round, part_number),
  constraint fk_depreciation_run_part_run foreign key (run_id) references depreciation_run (id)
);

create table depreciation_run_total (
  part_id bigint not null,
  phase varchar(10) not null,
  book varchar(20) not null,
  asset_class varchar(40) not null,
  department varchar(20) not null,
  expense_code varchar(20) not null,
  expense_name varchar(100) not null,
  expense_detail varchar(100) not null,
  charge_rows int not null,
  amount_fen bigint not null,
  catch_up_fen bigint not null,
  constraint pk_depreciation_run_total
    primary key (part_id, phase, book, asset_class, department, expense_code, expense_detail),
  constraint fk_depreciation_run_total_part foreign key (part_id) references depreciation_run_part (id)
);

create table depreciation_run_exception (
  id bigint auto_increment primary key,
  part_id bigint not null,
  asset_id bigint not null,
  asset_code varchar(64) not null,
  book varchar(20) not null,
  code varchar(80) not null,
  sentence longtext not null,
  sentence_en longtext not null,
  constraint fk_depreciation_run_exception_part foreign key (part_id) references depreciation_run_part (id),
  constraint fk_depreciation_run_exception_asset foreign key (asset_id) references asset_card (id)
);

-- 停用未核销 as finance saw it when the check-list was cleared.
create table depreciation_run_stopped (
  run_id bigint not null,
  round int not null,
  asset_id bigint not null,
  stopped_on date not null,
  months int not null,
  net_book_value_fen bigint not null,
  proposed_fen bigint not null,
  reason varchar(2000) not null,
  signed_by varchar(64) not null,
  constraint pk_depreciation_run_stopped primary key (run_id, round, asset_id),
  constraint fk_depreciation_run_stopped_run foreign key (run_id) references depreciation_run (id),
  constraint fk_depreciation_run_stopped_asset foreign key (asset_id) references asset_card (id)
);

create table depreciation_run_step (
  id bigint auto_increment primary key,
  run_id bigint not null,
  verb varchar(40) not null,
  actor varchar(64) not null,
  detail varchar(2000) not null,
  happened_at datetime(6) not null,
  constraint fk_depreciation_run_step_run foreign key (run_id) references depreciation_run (id)
);

-- 期末结转: what the accounting and the tax book hold as depreciation of a class, kept when a month, quarter or year is closed.
create table period_balance (
  company varchar(20) not null,
  span varchar(10) not null,
  last_month char(7) not null,
  book varchar(20) not null,
  asset_class varchar(40) not null,
  opening_fen bigint not null,
  movement_fen bigint not null,
  closing_fen bigint not null,
  kept_at datetime(6) not null,
  constraint pk_period_balance primary key (company, span, last_month, book, asset_class),
  constraint fk_period_balance_company foreign key (company) references company (code),
  constraint ck_period_balance check (opening_fen + movement_fen = closing_fen)
);

-- 反结账: asked for by one, agreed to by another; the month is closed again like any other.
create table period_reopening (
  id bigint auto_increment primary key,
  company varchar(20) not null,
  period_month char(7) not null,
  asked_by varchar(64) not null,
  reason varchar(2000) not null,
  asked_at datetime(6) not null,
  agreed_by varchar(64),
  agreed_at datetime(6),
  constraint ck_period_reopening check (agreed_by <> asked_by),
  constraint fk_period_reopening_company foreign key (company) references company (code)
);
create index ix_period_reopening on period_reopening (company, period_month);
