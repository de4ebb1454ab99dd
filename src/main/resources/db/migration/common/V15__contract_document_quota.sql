-- How much room an account's documents take is summed over this.
create index contract_document_of_account on contract_document (account_id, bytes);
