package io.closeout.notification;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface InboxMessages extends Repository<InboxMessageEntity, Long> {
    InboxMessageEntity save(InboxMessageEntity message);

    List<InboxMessageEntity> findByRecipientOrderByIdDesc(String recipient, Limit limit);

    List<InboxMessageEntity> findByCompanyAndSubjectOrderById(String company, String subject);
}
